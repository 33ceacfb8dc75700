"use client";
/** The address of a link, asked for inside the composer: set, changed or taken away. */
import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { messages } from "@/lib/messages";
import { completeLink } from "@/lib/threads/sanitise-link";

const text = messages.threads.composer;

interface LinkFieldProps {
  editor: Editor;
  onDone(): void;
}

export function LinkField({ editor, onDone }: LinkFieldProps) {
  const before: unknown = editor.getAttributes("link").href;
  const [href, setHref] = useState(typeof before === "string" ? before : "");
  const [isWrong, setIsWrong] = useState(false);
  const problemId = useId();

  function apply() {
    const safe = completeLink(href);
    if (safe === null) {
      setIsWrong(true);
      return;
    }
    const chain = editor.chain().focus();
    if (editor.state.selection.empty && !editor.isActive("link")) {
      // without words of its own the link shows its address
      const marks = [{ type: "link", attrs: { href: safe } }];
      chain.insertContent({ type: "text", text: href.trim(), marks }).run();
    } else {
      chain.extendMarkRange("link").setLink({ href: safe }).run();
    }
    onDone();
  }

  function remove() {
    editor.chain().focus().extendMarkRange("link").unsetLink().run();
    onDone();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter") {
      event.preventDefault();
      apply();
    } else if (event.key === "Escape") {
      event.preventDefault();
      editor.commands.focus();
      onDone();
    }
  }

  return (
    <div className="composer-link">
      <input
        className="input"
        type="url"
        // biome-ignore lint/a11y/noAutofocus: it was asked for by key or button
        autoFocus
        aria-label={text.linkAddress}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? problemId : undefined}
        placeholder="https://"
        value={href}
        onChange={(event) => {
          setHref(event.target.value);
          setIsWrong(false);
        }}
        onKeyDown={onKeyDown}
      />
      <Button variant="plain" size="small" onClick={apply}>
        {text.linkApply}
      </Button>
      {before === undefined ? null : (
        <Button variant="bare" size="small" onClick={remove}>
          {text.linkRemove}
        </Button>
      )}
      {isWrong ? (
        <p id={problemId} className="field-error" role="alert">
          {text.linkWrong}
        </p>
      ) : null}
    </div>
  );
}
