/**
 * Marks of secrecy as records bear them in several languages, with the number of the copy. Says
 * what a line is; a sentence that speaks of secrets is none.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";

type Facts = Partial<DocumentMetadata>;

const handling =
  '(?:nodis|exdis|limdis|noforn|sensitive|eyes only|eyes alone|special handling|special folder|strictly personal|personal|priority|immediate|urgent|no foreign dissem|no dissem abroad|limited distribution|background use only|only|special importance|особая папка|особой важности|lit(?:era)?[ ."“]*[a-zа-я]["”]?|literally)';
const english =
  "(?:strictly |top |most |very |cosmic )?(?:secret|confidential|restricted)|(?:limited )?official use only|for official use only|unclassified|personal and confidential|eyes only";
const russian =
  "(?:сов(?:ершенно|\\.) ?)?(?:секретно|конфиденциально)|для служебного пользования|не подлежит (?:оглашению|разглашению)|строго секретно|особой важности";
const other =
  "(?:streng )?(?:geheim|vertraulich)|geheime kommandosache|geheime verschlu(?:ss|ß)sache|vertrauliche (?:dienst|verschlu(?:ss|ß))sache|verschlusssache|vs[ -]?nur für den dienstgebrauch|vs[ -]?vertraulich|nur für den dienstgebrauch|persönlich|(?:très |tres )?secret(?: défense)?|(?:très )?confidentiel(?: défense)?|diffusion restreinte|(?:muy |estrictamente |alto )?(?:secreto|confidencial|reservado)|segretissimo|segreto|riservat(?:o|issimo)|(?:ściśle )?tajne|přísně tajné|tajné|szigorúan titkos|strogo pov(?:jerljivo|erljivo)|strict secret|secret de importanță deosebită";
const mark = new RegExp(
  `^\\W{0,3}((?:(?:${english}|${russian}|${other})(?![\\p{L}]))(?:(?: ?[/;,–—-]{1,2} ?|\\.? )(?:${handling}|${english})(?![\\p{L}])){0,3}(?: ?/ ?[\\p{L} ]{2,30}(?=$))?)`,
  "iu",
);
const copy =
  /(?:\bcop(?:y|ies) (?:no\.?|number|nr\.?|#|№)? ?(?<a>\d{1,5})(?: ?of ?\d+| ?\/ ?\d+)?|экз(?:емпляр|\.)? ?(?:№|no\.?|n) ?(?<b>\d{1,5})|(?<c>\d{1,4})\. ?(?:ausfertigung|exemplar)|(?:exemplaire|ejemplar|copia) (?:n[o°º.]{0,2}) ?(?<d>\d{1,5})|ausfertigung (?:nr\. ?)?(?<e>\d{1,4}))(?:\b|$)/iu;
const LONGEST = 90;

function fold(line: string): string {
  const words = line.replace(/\s+/gu, " ").trim();
  // S E C R E T, as typists spread it.
  return /^(?:\p{Lu} ){3,}\p{Lu}$/u.test(words) ? words.replace(/ /gu, "") : words;
}

/** What a line that is nothing else says of secrecy and copy; null where it is anything else. */
export function readClassification(line: string): Facts | null {
  const words = fold(line);
  if (words.length === 0 || words.length > LONGEST) return null;
  const found = mark.exec(words);
  const rest = found ? words.slice(found[0].length) : words;
  const copied = copy.exec(rest);
  const left = copied ? rest.replace(copied[0], "") : rest;
  if (!found && !copied) return null;
  if (!/^[\s.,;:!()/№"”*–—-]*(?:\d{1,4})?[\s.!)"”*–—-]*$/u.test(left)) return null;
  const groups = copied?.groups ?? {};
  const copyNumber = groups.a ?? groups.b ?? groups.c ?? groups.d ?? groups.e;
  const classification = found?.[1]?.replace(/[\s.,;:!]+$/u, "");
  return { ...(classification && { classification }), ...(copyNumber && { copyNumber }) };
}

/** Whether a line is a mark of secrecy and nothing else but a copy's number. */
export function isSecrecy(line: string): boolean {
  return readClassification(line)?.classification !== undefined;
}

/** Whether a line is a mark of secrecy, a copy's number, or both. */
export function isClassification(line: string): boolean {
  return readClassification(line) !== null;
}
