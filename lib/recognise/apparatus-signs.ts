/**
 * The words by which archives, translators and typists mark what is not running text, in the
 * languages of the field. Each sign is about a block's beginning; what it makes of it is the pass's
 * to say.
 */
import type { Draft } from "./types";

type NoteKind = NonNullable<Draft["noteKind"]>;

const open = "^[\\[(*]{0,2}\\s?";
const notes: { kind: NoteKind; sign: RegExp }[] = [
  {
    kind: "translator",
    sign: new RegExp(
      `${open}(?:(?:translator|translators|translation)['’]?s?['’]? (?:note|comment|remark)s?\\b|(?:tr\\.|trans\\.|transl\\.|translator) ?(?:note)?:|(?:trans|transl|tr)\\. note\\b|note (?:by|of|from) the translators?\\b|t\\. ?n\\.:|tn:|n\\. ?of t\\.|примечани[ея] переводчика|прим(?:еч)?\\. ?пер(?:ев)?\\.|(?:anm\\.|anmerkung) ?(?:d\\. ?(?:ü|ue)b(?:ers)?\\.?|des übersetzers|der übersetzerin)|note d[ue] (?:la )?traduct(?:eur|rice)|n\\. ?d\\. ?t\\.|ndt\\b|nota (?:del|de la) traductora?|n\\. ?del t\\.|nota del traduttore|przyp\\. tłum)`,
      "iu",
    ),
  },
  {
    kind: "editor",
    sign: new RegExp(
      `${open}(?:(?:editor|editors)['’]?s?['’]? (?:note|comment|remark)s?\\b|editorial note\\b|eds?\\. ?note\\b|(?:eds?\\.|editors?) ?:|eds?\\.? ?: |note by the editors?\\b|примечани[ея] (?:редактора|редакции|составител[яей])|прим(?:еч)?\\. ?(?:ред|сост)\\.|(?:anm\\.|anmerkung) ?(?:d\\. ?(?:hrsg|red|bearb)\\.?|des herausgebers|der redaktion)|note de (?:l['’]éditeur|la rédaction)|ndlr\\b|nota (?:del editor|de la redacción|de la editora)|n\\. ?de la r\\.|n\\. ?del e\\.)|^\\[note\\s*:`,
      "iu",
    ),
  },
  {
    kind: "archivist",
    sign: new RegExp(
      `${open}(?:(?:archivist|transcriber|cataloguer|cataloger)['’]?s?['’]? (?:note|comment|remark)s?\\b|примечани[ея] архив)|^\\[(?:source|provenance)\\s*:`,
      "iu",
    ),
  },
];

/** `[Words.—Ed.]`, `[Words. Tr.]`: who speaks is named at the end. */
const signedNote =
  /^\[[^\]]{10,600}[\s.—–-](?:(ed|eds|hrsg|red|ред)|(trans?|transl|übers|пер|перев|trad))\.?\s?\]$/iu;

/** Whose note a block is, by its own words; null where it is none. */
export function noteKindOf(words: string): NoteKind | null {
  const found = notes.find((one) => one.sign.test(words));
  if (found) return found.kind;
  const signed = signedNote.exec(words);
  if (signed) return signed[1] ? "editor" : "translator";
  return isMarginal(words) || isSourceNote(words) ? "archivist" : null;
}

/** `Source: Department of N, Central Files, 611.37.` as editions print it. */
function isSourceNote(words: string): boolean {
  const isLong = words.length > 30 && words.length < 1500;
  return isLong && /^source ?: /iu.test(words) && sourceWords.test(words);
}

const sourceWords =
  /\b(?:archives?|files?|papers|library|collection|fond|box|records?|folder|department)\b/iu;
const marginal =
  /^\[(?:hand-?written|in (?:another )?hand(?:writing)?|(?:note |notation )?in (?:the )?(?:left |right )?margins?|margin(?:al|alia)?\b|pencil(?:led)?|in pencil|resolution\b|underlin(?:ed|ing)|crossed out|(?:rest of |end of |one |two |\d+ )?(?:the )?(?:page|pages|line|lines|document|text|paragraph|attachment|enclosure)s? (?:is |are |was )?(?:missing|illegible|ends?|breaks? off|not (?:printed|found|declassified|included))|document ends|end of (?:document|text)|пометк?а|на полях|резолюция|от руки|рукописн|карандашом|handschriftlich|am rand|randbemerkung|randvermerk|en marge|manuscrit|al margen|manuscrito|a mano)[^\]]{0,400}\]$|^\[[^\]]{0,80}\b(?:in the (?:left |right |upper |lower )?margin|by hand|handwritten)\b[^\]]{0,300}\]$/iu;

/** Whether words are an archivist's bracketed word about the paper: `[handwritten: File.]`. */
export function isMarginal(words: string): boolean {
  return words.length <= 500 && words.startsWith("[") && marginal.test(words);
}

const stampWord =
  "stamps?|stamped|rubber stamp|seal|round seal|штамп|печать|stempel|dienstsiegel|siegel|cachet|sceau|tampon|sello|timbro";
const stamp = new RegExp(
  `^[\\[(](?:${stampWord})(?![\\p{L}])[^\\])]{0,160}[\\])]|^(?:stamp|штамп|stempel|cachet|sello) ?: |^\\[[^\\]]{0,60}\\b(?:stamp|seal)\\]`,
  "iu",
);
const released =
  /^(?:declassified|downgraded|рассекречено|desclasificado|déclassifié)(?:$|[.,:;\s].{0,100}$)|^authority (?:nnd|nlk|nlj|nld|nle|nln|nlf|nlc|nlr|nlg|eo|e\.o\.)\b|^by [\p{L}. ]{1,20},? (?:nara|archives)\b/iu;

/** Whether a block is a stamp or says that one is there. */
export function isStamp(words: string): boolean {
  return (
    stamp.test(words) || (words.length <= 140 && released.test(words) && !/\p{Ll}\.$/u.test(words))
  );
}

const registry =
  /^(?:(?:received|copied|printed|typed|registered|declassified|filed|dispatched|posted|entered) (?:on|by|at|in)\b|(?:received|rec['’]d|registered|filed)[:,]? (?:the )?\d|(?:вх|исх|вход|исход)(?:одящий)?\.? ?(?:№|n|no\.?)|(?:получено|отправлено|поступило|напечатано|зарегистрировано)\b|eingegangen|eing\.|reçu le|arrivé le|recibido (?:el|en)|registrado)/iu;
const LONGEST_REGISTRY = 90;

/** Whether a block is what a registry wrote or stamped on the paper. */
export function isRegistry(words: string): boolean {
  return (
    words.length <= LONGEST_REGISTRY && registry.test(words) && !/\.\s+\p{Lu}\p{Ll}/u.test(words)
  );
}

const signature = new RegExp(
  [
    "^\\[(?:signed|signature|signatures|unsigned|initialed|initialled|initials|подпис[ьи]|подписано|unterschrift|paraphe|paraphiert|firma|firmado|rúbrica)(?![\\p{L}])[^\\]]{0,80}\\]",
    "^\\((?:signed|signature|sgd\\.?|подпис[ьи]|gez\\.?|unterschrift|signé|fdo\\.?|firmado|firma|s)\\)",
    "^(?:/s/|s/|п/п) ?(?=\\p{Lu}|$)",
    "^(?:signed|sgd\\.|gezeichnet|gez\\.|f\\. ?d\\. ?r(?: ?d\\. ?a)?\\.|signé|firmado|fdo\\.|подпись|подписал|подлинное подписал|верно|копия верна|certified (?:true|correct)(?: copy)?|true copy)(?: by)? ?[.:]? ?(?=[\\p{Lu}(]|$)",
  ].join("|"),
  "iu",
);
const LONGEST_SIGNATURE = 140;

/** An office, then the sign of a signature, then who signed: `Chairman   (signed) O. Lind`. */
const betweenOfficeAndName =
  /^\p{Lu}[^!?()]{2,80}\((?:signed|signature|sgd\.?|подпись|gez\.?|signé|fdo\.?|firmado)\)\s*\p{Lu}[^.!?]{0,6}[^!?]{1,50}$/u;

/** Whether a block says that somebody signed. */
export function isSignature(words: string): boolean {
  if (words.length > LONGEST_SIGNATURE) return false;
  if (betweenOfficeAndName.test(words)) return true;
  if (!signature.test(words)) return false;
  // `Signed in Halden on 3 May …` is a sentence about a treaty.
  return !/^\p{L}+ (?:in|at|on|the|a|an|by the|der|die|das|en|el|la|au|à)(?![\p{L}])/iu.test(words);
}

/** The close of a letter, under which the next line is the writer's name. */
const closing =
  /^(?:ever yours|yours)(?: \p{L}+){0,2},?$|(?:^|[.,;] )(?:(?:yours?|very) (?:\p{L}+ )?(?:sincerely|faithfully|truly|respectfully|cordially)(?: yours?)?|(?:sincerely|faithfully|respectfully|cordially|fraternally|affectionately)(?: yours?)?|(?:with )?(?:\p{L}+ ){0,2}(?:best|kind|warm|kindest|fraternal|comradely|communist|revolutionary|socialist|cordial) (?:\p{L}+ )?(?:regards|wishes|greetings?)|with respect|best|regards|hochachtungsvoll|mit (?:\p{L}+ )?(?:gr(?:u|ü)(?:ß|ss)en?|hochachtung)|(?:le saluda|un abrazo|saludos|atentamente|cordialmente|respetuosamente|fraternalmente|revolucionariamente|de usted)[\p{L} ]{0,40}|(?:veuillez agréer|je vous prie d['’]agréer|salutations)[^.]{0,160}|cordialement|с (?:\p{L}+ )?(?:уважением|приветом|почтением)|patria o muerte[^.]{0,60})\s*[,.!]?$/iu;

/** Whether words close a letter. */
export function isClosing(words: string): boolean {
  return words.length <= 240 && closing.test(words.slice(-200));
}

const distributionHead =
  /^(?:\[(?:distribution|рассылка|verteiler|copies)\b[^\]]{0,40}\]|(?:b?cc|c\.c\.|copy (?:to|for)|copies(?: to| for| sent to)?|distribution(?: list)?|distributed to|sent to|(?:excerpts?|extracts?|copies) (?:were )?(?:sent|distributed|issued) to|выписк[аи](?: послан[аы]| направлен[аы])?|info(?:rmation)? copies|рассылка|разослано|копи[яи](?: направлен[аы]?)?|durchdr(?:uck|ücke)(?: an)?|durchschl(?:ag|äge)(?: an)?|verteiler|abdr(?:uck|ucke)(?: an)?|doppel an|destinataires?|copies? (?:à|pour)|ampliations?|con copia(?: a)?|copias?(?: a)?|distribución|difusión)\s?:)|^(?:отп(?:ечатано|\.)|изготовлено|размножено|made in|typed in|printed in|executed in) .{0,20}?\d{0,4} ?(?:экз|copies)/iu;

/** Whether a block begins a list of who was sent a copy. */
export function isDistributionHead(words: string): boolean {
  return distributionHead.test(words);
}

/** Whether the list is still to come: nothing but the head stands there. */
export function isOpenHead(words: string): boolean {
  return (
    isDistributionHead(words) &&
    (/[:\]]$/u.test(words) || /^(?:отп|изг|made|typed|printed)/iu.test(words))
  );
}

const copies = /\bcopies\s*\(\s*\d+\s*\)\s*$|\btotal\s+(?:of\s+)?\d*\s*copies\b/iu;

/** Whether words count copies, or `text` counts them out line by line as typists did: `1-to file`. */
export function countsCopies(words: string, text: string): boolean {
  if (copies.test(words) && words.includes(",")) return true;
  const lines = text.split("\n", 60);
  return lines.filter((line) => /^\s*\d{1,3} ?[-–—] ?\p{L}/u.test(line)).length >= 3;
}
