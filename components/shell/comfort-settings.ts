/**
 * The reader's comfort: paper, text size, and how much of others' marks is shown. Kept in this
 * browser, written as data attributes on <html>, where the style sheets read them. The script of
 * the layout writes the same attributes before the first paint; both read one description.
 */

export const comfortKey = "colloquy.comfort";

export const comfortChoices = {
  paper: ["system", "light", "sepia", "dark"],
  size: ["17", "19", "21", "24"],
  others: ["shown", "strokes", "hidden"],
  apparatus: ["in-place", "dimmed", "folded"],
  patterns: ["off", "on"],
  columns: ["as-is", "swapped"],
} as const;

export type Comfort = {
  [Name in keyof typeof comfortChoices]: (typeof comfortChoices)[Name][number];
};

/** What holds where nothing was chosen; the attribute is then absent. */
export const comfortDefaults: Comfort = {
  paper: "system",
  size: "19",
  others: "shown",
  apparatus: "in-place",
  patterns: "off",
  columns: "as-is",
};

/** Reads what was chosen in this browser; whatever is missing or unknown is the default. */
export function readComfort(): Comfort {
  const comfort = { ...comfortDefaults };
  const stored = readStored();
  for (const name of Object.keys(comfortChoices) as (keyof Comfort)[]) {
    const value = stored[name];
    const known: readonly unknown[] = comfortChoices[name];
    if (known.includes(value)) Object.assign(comfort, { [name]: value });
  }
  return comfort;
}

function readStored(): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(comfortKey) ?? "{}");
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
  } catch {
    // storage may be closed to us or hold something foreign; the defaults serve
    return {};
  }
}

/** Shows the settings on this page and keeps them for the next. */
export function applyComfort(comfort: Comfort): void {
  const root = document.documentElement;
  for (const name of Object.keys(comfortChoices) as (keyof Comfort)[]) {
    if (comfort[name] === comfortDefaults[name]) delete root.dataset[name];
    else root.dataset[name] = comfort[name];
  }
  try {
    localStorage.setItem(comfortKey, JSON.stringify(comfort));
  } catch {
    // a browser that keeps nothing still shows it on this page
  }
}

/**
 * The script that runs before the first paint. It writes only values that are known, so that
 * nothing foreign in storage reaches the document.
 */
export const comfortScript = `try{var s=JSON.parse(localStorage.getItem(${JSON.stringify(
  comfortKey,
)})||"{}"),k=${JSON.stringify(comfortChoices)},d=${JSON.stringify(
  comfortDefaults,
)};for(var n in k)if(k[n].indexOf(s[n])>=0&&s[n]!==d[n])document.documentElement.dataset[n]=s[n]}catch(e){}`;
