/**
 * The words of web sites' menus, buttons and notices, as they stand in a page that was saved as
 * text. `certain` ones are never a document's; others prove a web page together; `weak` ones are
 * furniture only on a page that is proved to be one.
 */

const certain = [
  /^skip to (?:the )?(?:main )?(?:content|navigation|search)$/iu,
  /\byour (?:web )?browser (?:is not configured|does not support|has javascript)\b/iu,
  /^(?:please )?(?:enable|turn on) javascript\b/iu,
  /^pdfs? cannot be printed\b/iu,
  /^(?:we|this (?:web ?)?site) uses? cookies\b/iu,
  /^(?:©|copyright ©|\(c\)) ?(?:19|20)\d\d\b.{0,120}$/iu,
  /^all rights reserved\.?$/iu,
  /^(?:accept|manage|reject) (?:all )?cookies$/iu,
];

const plain = [
  /^(?:get|copy|export|show|view) citation$/iu,
  /^(?:share|print|save|download|view|cite|email|bookmark) (?:this )?(?:document|page|record|pdf|item|article|story)$/iu,
  /^click here to (?:view|download|open|see)\b/iu,
  /^(?:original uploaded date|record id|document information|related (?:documents|items|content|records)|you (?:may|might) also like)$/iu,
  /^to (?:enquire|inquire) about (?:this document's|the) rights\b/iu,
  /^(?:view|download|open|enlarge|see) (?:the )?(?:larger|full|original|high[- ]res\S*)? ?(?:image|pdf|scan|document|record|file|page images)s?$/iu,
  /^(?:privacy (?:policy|statement|notice)|terms (?:of (?:use|service)|and conditions)|contact us|about us|site ?map|accessibility(?: statement)?|cookie (?:policy|settings)|feedback)$/iu,
  /^(?:previous|next)(?: (?:document|page|item|record|chapter))?(?: ?[|/•] ?(?:previous|next)(?: (?:document|page|item|record))?)?$/iu,
  /^(?:back|return) to (?:top|search(?: results)?|results|the top|list|index)$/iu,
  /^(?:add to|save to) (?:my )?(?:list|favorites|favourites|bookmarks|folder)$/iu,
  /^(?:follow|like|find) us on\b.{0,60}$/iu,
  /^(?:this page was )?last (?:updated|modified|edited)\b.{0,60}$/iu,
  /^share (?:on|via|to) (?:facebook|twitter|x|linkedin|email)\b.{0,60}$/iu,
  /^(?:page|image) \d+ of \d+ ?[|•] ?.{0,60}$/iu,
];

const weak = [
  /^[\p{L} ’'.]{2,50} (?:archive|library|index|works|writers)(?: [|•›»] [\p{L} ’'.]{2,60}){1,5}$/iu,
  /^(?:search|search in|search this site|menu|main menu|close|back to top|print|home|log ?in|sign in|sign up|register|share|tweet|subscribe|citation|facebook|twitter|email|e-mail|donate|about|contact|help|browse|collections|breadcrumb|advanced search|toggle navigation|language|zoom in|zoom out|full screen|metadata|tools|export|permalink)$/iu,
  /^(?:\p{Lu}\p{L}+ )?(?:html|pdf|original language|english translation)$/iu,
];

function isOneOf(signs: RegExp[], words: string): boolean {
  if (words.length > 300) return false;
  const bare = words.replace(/^[•·▪*]\s*/u, "").replace(/[’]/gu, "'");
  return signs.some((sign) => sign.test(bare));
}

/** Whether words are never a document's own. */
export function isCertainFurniture(words: string): boolean {
  return isOneOf(certain, words);
}

/** Whether words are a menu's or button's that proves a web page, together with another. */
export function isPlainFurniture(words: string): boolean {
  return isOneOf(certain, words) || isOneOf(plain, words);
}

/** Whether words may be a menu's, button's or notice's. */
export function isFurniture(words: string): boolean {
  return isPlainFurniture(words) || isOneOf(weak, words);
}
