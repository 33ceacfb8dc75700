/** The parts of a seminar, as links. */
import { messages } from "@/lib/messages";

export type SeminarPart = "library" | "passages" | "themes" | "people" | "settings";

const paths: Record<SeminarPart, string> = {
  library: "",
  passages: "/passages",
  themes: "/themes",
  people: "/people",
  settings: "/settings",
};

interface SeminarTabsProps {
  seminarId: string;
  current?: SeminarPart;
  showsSettings: boolean;
}

/** Links to library, passages, themes and people; settings for those who may change them. */
export function SeminarTabs({ seminarId, current, showsSettings }: SeminarTabsProps) {
  const parts = (Object.keys(paths) as SeminarPart[]).filter(
    (part) => part !== "settings" || showsSettings,
  );
  return (
    <nav className="bar-tabs" aria-label={messages.shell.nav.label}>
      {parts.map((part) => (
        <a
          key={part}
          href={`/seminars/${seminarId}${paths[part]}`}
          aria-current={part === current ? "page" : undefined}
        >
          {messages.shell.nav[part]}
        </a>
      ))}
    </nav>
  );
}
