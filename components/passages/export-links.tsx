/** Taking passages away: each format a link, so that it works before any script runs. */
import { Download } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { messages } from "@/lib/messages";

const words = messages.passages;

const formats = [
  { format: "csv", label: words.csv, ending: ".csv" },
  { format: "json", label: words.json, ending: ".json" },
] as const;

/** `search` holds the filters that the list shows; the export has the same. */
export function ExportLinks({ seminarId, search }: { seminarId: string; search: string }) {
  return (
    <nav className="page-acts" aria-label={words.export}>
      {formats.map(({ format, label, ending }) => {
        const query = new URLSearchParams(search);
        query.set("format", format);
        return (
          <ButtonLink
            key={format}
            variant="plain"
            href={`/api/v1/seminars/${seminarId}/passages?${query}`}
            download={`passages${ending}`}
          >
            <Download size={17} strokeWidth={1.5} aria-hidden />
            {label}
            <span className="muted">{ending}</span>
          </ButtonLink>
        );
      })}
    </nav>
  );
}
