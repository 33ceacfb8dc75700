"use client";
/** Formatting by pointer: emphasis, lists, quotation, link. Every button has its keys as well. */
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { Bold, Italic, Link as LinkIcon, List, ListOrdered, TextQuote } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { messages } from "@/lib/messages";

const text = messages.threads.composer;
const iconSize = { size: 15, strokeWidth: 1.75, "aria-hidden": true } as const;

interface EditorToolbarProps {
  editor: Editor;
  onLink(): void;
}

export function EditorToolbar({ editor, onLink }: EditorToolbarProps) {
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive("bold"),
      italic: now.isActive("italic"),
      bulletList: now.isActive("bulletList"),
      orderedList: now.isActive("orderedList"),
      blockquote: now.isActive("blockquote"),
      link: now.isActive("link"),
    }),
  });
  const act = () => editor.chain().focus();
  return (
    <div className="composer-tools" role="toolbar" aria-label={text.tools}>
      <Tool label={text.bold} isOn={on.bold} onPress={() => act().toggleBold().run()}>
        <Bold {...iconSize} />
      </Tool>
      <Tool label={text.italic} isOn={on.italic} onPress={() => act().toggleItalic().run()}>
        <Italic {...iconSize} />
      </Tool>
      <Tool
        label={text.bulletList}
        isOn={on.bulletList}
        onPress={() => act().toggleBulletList().run()}
      >
        <List {...iconSize} />
      </Tool>
      <Tool
        label={text.orderedList}
        isOn={on.orderedList}
        onPress={() => act().toggleOrderedList().run()}
      >
        <ListOrdered {...iconSize} />
      </Tool>
      <Tool label={text.quote} isOn={on.blockquote} onPress={() => act().toggleBlockquote().run()}>
        <TextQuote {...iconSize} />
      </Tool>
      <Tool label={text.link} isOn={on.link} onPress={onLink}>
        <LinkIcon {...iconSize} />
      </Tool>
    </div>
  );
}

interface ToolProps {
  label: string;
  isOn: boolean;
  onPress(): void;
  children: ReactNode;
}

function Tool({ label, isOn, onPress, children }: ToolProps) {
  return (
    <IconButton
      label={label}
      aria-pressed={isOn}
      className="composer-tool"
      // the text keeps its selection
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </IconButton>
  );
}
