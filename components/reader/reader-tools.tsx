"use client";
/** The reading page's own part of the bar: witness, live status, and filters where no rail is. */
import { Info, ListFilter } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { messages } from "@/lib/messages";
import { AboutLink } from "./about-dialog";
import { Filters } from "./filters";
import { LiveBadge } from "./live-badge";
import { useReader } from "./reader-context";
import { RoomLinks } from "./room-links";

const text = messages.reader.rail;

export function ReaderTools() {
  const { page } = useReader();
  return (
    <>
      <LiveBadge />
      <AboutLink
        href={`/seminars/${page.seminarId}/documents/${page.documentId}/details`}
        className="icon-button reader-about-button"
        label={messages.reader.about.title}
      >
        <Info size={20} strokeWidth={1.5} aria-hidden />
      </AboutLink>
      <span className="reader-filter-button" data-always={page.texts.length > 1 || undefined}>
        <Popover
          label={text.label}
          trigger={
            <IconButton label={text.open}>
              <ListFilter size={20} strokeWidth={1.5} aria-hidden />
            </IconButton>
          }
        >
          <div className="reader-filter-panel">
            <Filters />
            <RoomLinks />
          </div>
        </Popover>
      </span>
    </>
  );
}
