"use client";
/** Copies words and says so; where the browser refuses, says what to do instead. */
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { messages } from "@/lib/messages";
import { Button } from "./button";
import { copyText } from "./copy-text";

interface CopyButtonProps {
  text: string;
  /** What the button says, such as `Copy the link`. */
  label: string;
  variant?: "solid" | "plain" | "bare";
  size?: "normal" | "small";
}

/** A button that copies `text`. */
export function CopyButton({ text, label, variant = "plain", size }: CopyButtonProps) {
  const [state, setState] = useState<"ready" | "copied" | "refused">("ready");
  return (
    <>
      <Button
        variant={variant}
        size={size}
        onClick={async () => setState((await copyText(text)) ? "copied" : "refused")}
      >
        {state === "copied" ? (
          <Check size={16} strokeWidth={1.75} aria-hidden />
        ) : (
          <Copy size={16} strokeWidth={1.5} aria-hidden />
        )}
        {state === "copied" ? messages.shell.copied : label}
      </Button>
      <span role="status" className={state === "refused" ? "small muted" : "visually-hidden"}>
        {state === "ready" ? "" : messages.shell.copyResult[state]}
      </span>
    </>
  );
}
