/**
 * The Tiptap extensions of a comment: exactly the nodes and marks of `lib/threads/body-schema`,
 * with keys for sending and for links. Loaded only where somebody writes.
 */
import { Extension, type Extensions } from "@tiptap/core";
import { Mention } from "@tiptap/extension-mention";
import { Placeholder } from "@tiptap/extensions";
import StarterKit from "@tiptap/starter-kit";
import { sanitiseLink } from "@/lib/threads/sanitise-link";
import { type MentionWatcher, mentionSuggestion } from "./mention-suggestion";

interface CommentExtensionOptions {
  placeholder(): string;
  onSend(): void;
  onLink(): void;
  mentions: MentionWatcher;
}

/** To be made once for an editor: the callbacks are kept. */
export function commentExtensions(options: CommentExtensionOptions): Extensions {
  return [
    StarterKit.configure({
      code: false,
      codeBlock: false,
      heading: false,
      horizontalRule: false,
      strike: false,
      underline: false,
      dropcursor: false,
      gapcursor: false,
      trailingNode: false,
      link: {
        openOnClick: false,
        autolink: true,
        defaultProtocol: "https",
        isAllowedUri: (href) => sanitiseLink(href) !== null,
        shouldAutoLink: (href) => sanitiseLink(href) !== null,
        HTMLAttributes: { rel: "noopener noreferrer nofollow", target: "_blank" },
      },
    }),
    Placeholder.configure({ placeholder: () => options.placeholder() }),
    Mention.configure({
      HTMLAttributes: { class: "mention" },
      deleteTriggerWithBackspace: true,
      suggestion: mentionSuggestion(options.mentions),
    }),
    Extension.create({
      name: "commentKeys",
      // before the hard break's, which has Mod-Enter too
      priority: 1000,
      addKeyboardShortcuts: () => ({
        "Mod-Enter": () => {
          options.onSend();
          return true;
        },
        "Mod-k": () => {
          options.onLink();
          return true;
        },
      }),
    }),
  ];
}
