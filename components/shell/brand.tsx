/** The product's sign: three lines of a conversation, the second one answering in rubric. */
import { messages } from "@/lib/messages";

/** The sign with the name, as a link to the seminars. */
export function Brand({ href = "/" }: { href?: string }) {
  return (
    <a className="brand" href={href}>
      <span className="brand-glyph" aria-hidden>
        <i />
        <i />
        <i />
      </span>
      <span className="brand-word">{messages.shell.product}</span>
    </a>
  );
}
