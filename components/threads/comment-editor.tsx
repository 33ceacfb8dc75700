"use client";
/**
 * The rich text of a comment, by Tiptap. Comes in its own script, fetched when somebody is about to
 * write (see `comment-composer`). Gives every change out as JSON; keeps and sends nothing itself.
 */
import type { Editor, JSONContent } from "@tiptap/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { MemberView } from "@/lib/seminars/model";
import type { CommentNode } from "@/lib/threads/model";
import { commentExtensions } from "./editor-extensions";
import { EditorToolbar } from "./editor-toolbar";
import { LinkField } from "./link-field";
import { MentionList } from "./mention-list";
import { paragraphsOf } from "./plain-paragraphs";
import { useMentions } from "./use-mentions";

/** Milliseconds: cards slide to their places in 220 (--steady). */
const settled = 240;

export interface CommentEditorProps {
  initial: CommentNode | string;
  label: string;
  placeholder: string;
  autoFocus: boolean;
  members: readonly MemberView[];
  onChange(body: CommentNode): void;
  onSend(): void;
}

export function CommentEditor(props: CommentEditorProps) {
  const mentions = useMentions(props.members);
  const [isLinking, setIsLinking] = useState(false);
  const [takesFocus] = useState(props.autoFocus);
  const listId = useId();
  const latest = useRef(props);
  latest.current = props;

  const [extensions] = useState(() =>
    commentExtensions({
      placeholder: () => latest.current.placeholder,
      onSend: () => latest.current.onSend(),
      onLink: () => setIsLinking(true),
      mentions: mentions.watcher,
    }),
  );

  const editor = useEditor({
    // with the first render, which is never the server's: were it a moment later, the words typed
    // in the plain field's place meanwhile would go nowhere
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    // the page's policy refuses style elements; the rules are in app/styles/threads.css
    injectCSS: false,
    extensions,
    content: typeof props.initial === "string" ? paragraphsOf(props.initial) : props.initial,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": props.label,
        class: "composer-text comment-body",
      },
    },
    onUpdate: ({ editor: now }) => latest.current.onChange(toNode(now.getJSON())),
  });

  const activeId = mentions.state === null ? null : `${listId}-${mentions.active}`;
  useEffect(() => {
    const { dom } = editor.view;
    if (activeId === null) {
      dom.removeAttribute("aria-activedescendant");
      dom.removeAttribute("aria-controls");
    } else {
      dom.setAttribute("aria-controls", listId);
      dom.setAttribute("aria-activedescendant", activeId);
    }
  }, [editor, listId, activeId]);

  return (
    <>
      <EditorContent editor={editor} />
      {takesFocus ? <TakeFocus editor={editor} /> : null}
      {mentions.state ? (
        <MentionList
          id={listId}
          state={mentions.state}
          active={mentions.active}
          onPoint={mentions.moveTo}
        />
      ) : null}
      {isLinking ? <LinkField editor={editor} onDone={() => setIsLinking(false)} /> : null}
      <EditorToolbar editor={editor} onLink={() => setIsLinking((is) => !is)} />
    </>
  );
}

/**
 * Puts the focus at the text's end as soon as the text is in the page: not by Tiptap's own
 * autofocus, which comes a moment later, so that what is typed meanwhile would be lost. A component
 * of its own, since it has to come after the text's component each time that is mounted.
 */
function TakeFocus({ editor }: { editor: Editor }) {
  useLayoutEffect(() => {
    editor.commands.setTextSelection(editor.state.doc.content.size);
    editor.view.focus();
    // the button is below the text: the whole field comes into sight, once its place is settled
    const field = editor.view.dom.closest("form");
    const timer = setTimeout(() => field?.scrollIntoView?.({ block: "nearest" }), settled);
    return () => clearTimeout(timer);
  }, [editor]);
  return null;
}

/** Tiptap types every node's name as optional; what it gives has one. */
function toNode(json: JSONContent): CommentNode {
  const { type = "doc", attrs, content, text } = json;
  return {
    type,
    ...(attrs ? { attrs } : {}),
    ...(content ? { content: content.map(toNode) } : {}),
    ...(json.marks
      ? { marks: json.marks.map((mark) => ({ type: mark.type, attrs: mark.attrs })) }
      : {}),
    ...(text === undefined ? {} : { text }),
  };
}
