"use client";
/** The tray over the cards: highlights whose words have no certain place in this revision. */
import { useEffect, useState } from "react";
import { messages } from "@/lib/messages";
import { CardSlot } from "./card-slot";
import { OpenThread } from "./open-thread";
import { useAttention, useReader, useSettledVersion } from "./reader-context";

const text = messages.reader.card;

export function UnplacedCards() {
  const { store, bodies } = useReader();
  useSettledVersion();
  const openId = useAttention("openId");
  const [isOpen, setIsOpen] = useState(false);
  const entries = store.unplaced();
  const isShown = isOpen || entries.some((entry) => entry.id === openId);
  const wanted = isShown ? entries.map((entry) => entry.id).join() : "";
  useEffect(() => {
    if (wanted !== "") bodies.alsoWant(wanted.split(","));
  }, [wanted, bodies]);
  if (entries.length === 0) return null;
  return (
    <details
      className="unplaced"
      open={isShown}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>{text.unplaced(entries.length)}</summary>
      <p className="micro">{text.unplacedWhy}</p>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            {entry.id === openId ? <OpenThread entry={entry} /> : <CardSlot entry={entry} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
