/**
 * Draws a comment's checked body as React elements: never as an HTML string. What the schema does
 * not name is left out but for its words; a link is checked again before it becomes an `href`.
 */
import type { ReactNode } from "react";
import type { CommentNode } from "@/lib/threads/model";
import { sanitiseLink } from "@/lib/threads/sanitise-link";

interface CommentBodyProps {
  body: CommentNode;
  /** The reader's own id: a mention of them is set off. */
  meId?: string;
}

/** Paragraphs, lists, quotations; works on the server and in the browser. */
export function CommentBody({ body, meId }: CommentBodyProps) {
  return <div className="comment-body">{children(body, meId)}</div>;
}

function children(node: CommentNode, meId: string | undefined): ReactNode[] {
  return (node.content ?? []).map((child, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a body have no identity but their place
    <NodeView key={index} node={child} meId={meId} />
  ));
}

function NodeView({ node, meId }: { node: CommentNode; meId?: string }): ReactNode {
  switch (node.type) {
    case "paragraph":
      return <p dir="auto">{children(node, meId)}</p>;
    case "blockquote":
      return <blockquote>{children(node, meId)}</blockquote>;
    case "bulletList":
      return <ul>{children(node, meId)}</ul>;
    case "orderedList":
      return <ol start={startOf(node)}>{children(node, meId)}</ol>;
    case "listItem":
      return <li>{children(node, meId)}</li>;
    case "hardBreak":
      return <br />;
    case "mention":
      return (
        <span className="mention" data-me={node.attrs?.id === meId || undefined}>
          @{String(node.attrs?.label ?? "")}
        </span>
      );
    case "text":
      return marked(node);
    default:
      return children(node, meId);
  }
}

function marked(node: CommentNode): ReactNode {
  let words: ReactNode = node.text ?? "";
  // stored in the order link, bold, italic: the last is innermost
  for (const mark of [...(node.marks ?? [])].reverse()) {
    if (mark.type === "bold") words = <strong>{words}</strong>;
    else if (mark.type === "italic") words = <em>{words}</em>;
    else if (mark.type === "link") words = linked(mark.attrs?.href, words);
  }
  return words;
}

function linked(href: unknown, words: ReactNode): ReactNode {
  const safe = typeof href === "string" ? sanitiseLink(href) : null;
  if (safe === null) return words;
  return (
    <a href={safe} target="_blank" rel="noopener noreferrer nofollow">
      {words}
    </a>
  );
}

function startOf(list: CommentNode): number | undefined {
  return typeof list.attrs?.start === "number" ? list.attrs.start : undefined;
}
