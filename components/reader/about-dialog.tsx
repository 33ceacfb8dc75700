"use client";
/**
 * What is known of the document, in a dialog that can be opened from anywhere in the room. Without
 * scripts the same way leads to the page of the document's details.
 */
import { type MouseEvent, type ReactNode, useEffect, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { messages } from "@/lib/messages";

const opening = "colloquy:about-document";

interface AboutLinkProps {
  /** The page of the document's details. */
  href: string;
  className?: string;
  label?: string;
  children: ReactNode;
}

/** A way to what is known of the document. */
export function AboutLink({ href, className, label, children }: AboutLinkProps) {
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    window.dispatchEvent(new Event(opening));
  };
  return (
    <a href={href} className={className} aria-label={label} title={label} onClick={open}>
      {children}
    </a>
  );
}

/** Once a room; `children` are drawn by the server. */
export function AboutDialog({ children }: { children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const open = () => setIsOpen(true);
    window.addEventListener(opening, open);
    return () => window.removeEventListener(opening, open);
  }, []);
  return (
    <Dialog open={isOpen} onOpenChange={setIsOpen} title={messages.reader.about.title} size="wide">
      {children}
    </Dialog>
  );
}
