"use client";
/** The rail at the left: filters, and at its foot the ways to the list and to the keys. */
import { messages } from "@/lib/messages";
import { Filters } from "./filters";
import { RoomLinks } from "./room-links";

export function Rail() {
  return (
    <nav className="reader-rail" aria-label={messages.reader.rail.label}>
      <Filters />
      <div className="reader-rail-foot">
        <RoomLinks />
      </div>
    </nav>
  );
}
