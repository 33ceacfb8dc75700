"use client";
/** The reading page's own part of the bar: witness, live status, and filters where no rail is. */
import { ListFilter } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { messages } from "@/lib/messages";
import { Filters } from "./filters";
import { LiveBadge } from "./live-badge";
import { RoomLinks } from "./room-links";

const text = messages.reader.rail;

export function ReaderTools() {
  return (
    <>
      <LiveBadge />
      <span className="reader-filter-button">
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
