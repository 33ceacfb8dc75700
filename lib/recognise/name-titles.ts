/**
 * Titles and forms of address before a name, in the languages that archives of the field print,
 * and whether they tell a woman from a man. Knows habits of print, no person.
 */

const ofMen =
  "Mr|Sir|Lord|King|Prince|Father|Brother|Señor|Sr|Don|Herr|Hr|Monsieur|MM|г-н|господин|гражданин|Compañero|Genosse|Kollege";
const ofWomen =
  "Mrs|Ms|Miss|Madam|Lady|Queen|Princess|Sister|Señora|Sra|Srta|Señorita|Doña|Frau|Fr|Madame|Mme|Mlle|г-жа|госпожа|гражданка|Compañera|Genossin|Kollegin";
const ofAnybody =
  "Cdes?|Koll|Comrades?|Comr|Com|Camarada|Camarade|Dr|Prof|Professor|Gen|General|Col|Colonel|Maj|Major|Capt|Captain|Lt|Lieutenant|Sgt|Sergeant|Marshal|Admiral|Adm|Amb|Ambassador|Minister|Premier|President|Präsident(?:in)?|Vizepräsident(?:in)?|Presidente|Chairman|Chairwoman|Chair|Secretary|Senator|Sen|Rep|Representative|Congressman|Councillor|Cllr|Alderman|Ald|Commissioner|Inspector|Judge|Justice|Director|Deputy|Delegate|Vice|Prime|Foreign|Chancellor|Governor|Mayor|Under-Secretary|Pope|Bishop|Rev|Reverend|Rt\\.? Hon|Hon|Abg|Abgeordneter?|тов|товарищ|посол|министр|председатель|председательствующий|депутат|докладчик";

const title = `(?:${ofMen}|${ofWomen}|${ofAnybody})`;
const titles = new RegExp(`^(?:(?:${title}\\.?|тт?\\.)[ \\u00a0]+)+`, "iu");
const before = (words: string) => new RegExp(`(?:^|[ \\u00a0])(?:${words})\\.?[ \\u00a0]`, "iu");
const mans = before(ofMen);
const womans = before(ofWomen);

/** One title as labels print it, small, with a capital or in capitals, as the source of a pattern. */
export const titleSource = (() => {
  const printed = [ofMen, ofWomen, ofAnybody].join("|").split("|");
  const cased = printed.flatMap((one) => [one, one.replace(/^./u, capital), inCapitals(one)]);
  return [...new Set(cased)].join("|");
})();

function capital(letter: string): string {
  return letter.toUpperCase();
}

/** In capitals, but for the signs of a pattern. */
function inCapitals(source: string): string {
  return source.replace(/\p{L}+/gu, capital);
}

/** A name without the titles before it and without what stands in brackets after it. */
export function withoutTitles(name: string): string {
  const bare = name.replace(/\s*[([].*$/u, "").trim();
  const rest = bare.replace(titles, "");
  return rest === "" ? bare : rest;
}

/** Whether a title stands before the name. */
export function hasTitle(name: string): boolean {
  return withoutTitles(name) !== name.replace(/\s*[([].*$/u, "").trim();
}

/** Whose title stands before a name, where it tells. */
export function titledAs(name: string): "man" | "woman" | null {
  if (womans.test(name)) return "woman";
  return mans.test(name) ? "man" : null;
}
