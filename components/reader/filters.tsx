"use client";
/**
 * The legend and whose highlights are shown: each theme a switch, each person a choice, with counts
 * of what choosing would show. Stands in the rail, and in a menu where there is no room for one.
 */
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ThemeMark } from "@/components/ui/theme-mark";
import { messages } from "@/lib/messages";
import { everything, isFiltering, noTheme, withThemeSwitched } from "./entry-filter";
import { useReader, useSettledVersion } from "./reader-context";
import { SpeakersLegend } from "./speakers-legend";

const text = messages.reader.rail;
/** People named at once; the others on demand. */
const mostPeople = 6;

export function Filters() {
  const { store } = useReader();
  useSettledVersion();
  return (
    <>
      <Legend />
      <Whose />
      <SpeakersLegend />
      {isFiltering(store.filter) ? (
        <Button
          variant="bare"
          size="small"
          onClick={() => store.setFilter({ ...everything, others: store.filter.others })}
        >
          {text.showAll}
        </Button>
      ) : null}
    </>
  );
}

function Legend() {
  const { store, attention } = useReader();
  const counts = store.counts().themes;
  const untagged = counts.get(noTheme) ?? 0;
  // nothing is said before the highlights are here
  const isEmpty = store.version > 0 && store.size === 0;
  const rows = store.themes
    .map((theme) => ({ ...theme, count: counts.get(theme.id) ?? 0 }))
    .filter((theme) => theme.count > 0 || store.filter.hiddenThemes.has(theme.id))
    .sort((a, b) => b.count - a.count || a.position - b.position)
    .map(({ id, name, color, count }) => ({ id, name, color, count }));
  if (untagged > 0 || store.filter.hiddenThemes.has(noTheme)) {
    rows.push({ id: noTheme, name: text.noTheme, color: 0, count: untagged });
  }
  return (
    <section className="legend">
      <h2 className="caps">{text.themes}</h2>
      {isEmpty ? <p className="micro">{text.noThemes}</p> : null}
      <ul>
        {rows.map(({ id, name, color, count }) => (
          <li key={id}>
            <button
              type="button"
              className="legend-row"
              aria-pressed={!store.filter.hiddenThemes.has(id)}
              onClick={() => store.setFilter(withThemeSwitched(store.filter, id))}
              onPointerEnter={() => attention.set({ themeColor: color })}
              onPointerLeave={() => attention.set({ themeColor: null })}
            >
              <ThemeMark color={color} />
              <span className="legend-name" dir="auto">
                {name}
              </span>
              <Count count={count} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Whose() {
  const { store, page } = useReader();
  const [showsAll, setShowsAll] = useState(false);
  const counts = store.counts();
  const { whose } = store.filter;
  const others = counts.authors.filter((author) => author.id !== page.me.id);
  const named = others.filter((author, at) => showsAll || at < mostPeople || author.id === whose);
  const rows = [
    { id: "everyone", name: text.everyone, count: counts.everyone },
    { id: "mine", name: text.mine, count: counts.mine },
    ...(counts.unread > 0 || whose === "unread"
      ? [{ id: "unread", name: text.unread, count: counts.unread }]
      : []),
    ...named,
  ];
  return (
    <section className="legend">
      <h2 className="caps">{text.whose}</h2>
      <ul>
        {rows.map(({ id, name, count }) => (
          <li key={id}>
            <button
              type="button"
              className="legend-row"
              aria-pressed={whose === id}
              data-choice
              onClick={() => store.setFilter({ ...store.filter, whose: id })}
            >
              <i />
              <span className={id === "unread" ? "legend-name new" : "legend-name"}>{name}</span>
              <Count count={count} />
            </button>
          </li>
        ))}
      </ul>
      {named.length < others.length ? (
        <Button variant="bare" size="small" onClick={() => setShowsAll(true)}>
          {text.morePeople(others.length - named.length)}
        </Button>
      ) : null}
    </section>
  );
}

function Count({ count }: { count: number }) {
  return (
    <span className="legend-count">
      <span aria-hidden>{count.toLocaleString("en")}</span>
      <span className="visually-hidden">{text.count(count)}</span>
    </span>
  );
}
