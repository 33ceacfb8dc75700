"use client";
/** Takes files that are dropped anywhere on the page, and files or words that are pasted on it. */
import { useEffect, useState } from "react";
import { droppedFiles } from "./dropped-files";

interface PageDropOptions {
  onFiles: (files: File[]) => void;
  /** `html` is how the words were set, where the clipboard knows it. */
  onText: (text: string, html: string) => void;
}

/** True while files hover over the page. What is pasted into a field stays the field's. */
export function usePageDrop({ onFiles, onText }: PageDropOptions): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // entering a child fires before leaving its parent, so they are counted
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!bearsFiles(event.dataTransfer)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!bearsFiles(event.dataTransfer)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const allow = (event: DragEvent) => {
      if (bearsFiles(event.dataTransfer)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer || !bearsFiles(event.dataTransfer)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      void droppedFiles(event.dataTransfer).then((files) => {
        if (files.length > 0) onFiles(files);
      });
    };
    const paste = (event: ClipboardEvent) => {
      if (!event.clipboardData || isField(event.target)) return;
      const files = [...event.clipboardData.files];
      const text = event.clipboardData.getData("text/plain");
      if (files.length > 0) onFiles(files);
      else if (text.trim() !== "") onText(text, event.clipboardData.getData("text/html"));
      else return;
      event.preventDefault();
    };
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragleave", leave);
    window.addEventListener("dragover", allow);
    window.addEventListener("drop", drop);
    window.addEventListener("paste", paste);
    return () => {
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("dragover", allow);
      window.removeEventListener("drop", drop);
      window.removeEventListener("paste", paste);
    };
  }, [onFiles, onText]);
  return over;
}

function bearsFiles(data: DataTransfer | null): boolean {
  return data?.types.includes("Files") ?? false;
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select") !== null)
  );
}
