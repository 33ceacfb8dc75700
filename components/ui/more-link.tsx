/** The way to a list's next part: a plain link that keeps the page's other parameters. */
import { messages } from "@/lib/messages";
import { ButtonLink } from "./button";

interface MoreLinkProps {
  /** The cursor of the next part; null where this is the last. */
  next: string | null;
  /** The page's path. */
  path: string;
  /** The parameters to keep. */
  params?: URLSearchParams;
}

/** Nothing where there is no more. */
export function MoreLink({ next, path, params }: MoreLinkProps) {
  if (next === null) return null;
  const search = new URLSearchParams(params);
  search.set("cursor", next);
  return (
    <p className="more">
      <ButtonLink variant="plain" href={`${path}?${search}`}>
        {messages.shell.more}
      </ButtonLink>
    </p>
  );
}
