"use client";
/** The ways from the reading room: the passages as a list, the keys. */
import { messages } from "@/lib/messages";
import { showKeyboardHelp } from "./keyboard-help";
import { useReader } from "./reader-context";

const text = messages.reader.rail;

export function RoomLinks() {
  const { page } = useReader();
  const address = `/seminars/${page.seminarId}/documents/${page.documentId}/passages`;
  return (
    <ul className="room-links micro">
      <li>
        <a href={address}>{text.list}</a>
      </li>
      <li>
        <button type="button" onClick={showKeyboardHelp}>
          {text.keys} <kbd className="kbd">?</kbd>
        </button>
      </li>
    </ul>
  );
}
