"use client";
/** The ways from the reading room: the passages as a list, how the file was read, the keys. */
import { MendButton } from "@/components/library/mend-button";
import { messages } from "@/lib/messages";
import { AboutLink } from "./about-dialog";
import { showKeyboardHelp } from "./keyboard-help";
import { useReader } from "./reader-context";

const text = messages.reader.rail;

export function RoomLinks() {
  const { page } = useReader();
  const room = `/seminars/${page.seminarId}/documents/${page.documentId}`;
  return (
    <ul className="room-links micro">
      <li>
        <a href={`${room}/passages`}>{text.list}</a>
      </li>
      <li>
        <AboutLink href={`${room}/details`}>{messages.reader.about.title}</AboutLink>
      </li>
      {page.canMend ? (
        <li>
          <MendButton documentId={page.documentId} seminarId={page.seminarId} />
        </li>
      ) : null}
      <li>
        <button type="button" onClick={showKeyboardHelp}>
          {text.keys} <kbd className="kbd">?</kbd>
        </button>
      </li>
    </ul>
  );
}
