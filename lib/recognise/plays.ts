/**
 * What only a play has: acts and scenes as lines of their own, and what happens told without
 * brackets (`Enter …`, `Exeunt.`, `MARTA trims the wick.`). Asked only where speakers are known.
 */
import { fold } from "./names";
import { isAll, slice, trim } from "./rich-text";
import { isCapitals } from "./speaker-labels";
import { speaksInPerson } from "./speech-signs";
import { type Draft, isOpen, wordsOf } from "./types";

const LONGEST_SCENE = 200;
const SHORTEST_SENTENCE = 30;
const number =
  "(?:[IVXLC]{1,6}|\\d{1,2}|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|(?:THE )?(?:FIRST|SECOND|THIRD|FOURTH|FIFTH|LAST)|ПЕРВ(?:ОЕ|АЯ|ЫЙ)|ВТОР(?:ОЕ|АЯ|ОЙ)|ТРЕТЬ?(?:Е|Я|ИЙ)|ЧЕТВ[ЕЁ]РТ(?:ОЕ|АЯ|ЫЙ)|ПЯТ(?:ОЕ|АЯ|ЫЙ)|ÚNICO|PRIMERO|SEGUNDO|TERCERO|PRIMERA|SEGUNDA|TERCERA|PREMIER|DEUXIÈME|TROISIÈME|PREMIÈRE)";
const scene = new RegExp(
  `^(?:(?:ACT|SCENE|TABLEAU|ДЕЙСТВИЕ|КАРТИНА|СЦЕНА|ЯВЛЕНИЕ|АКТ|ACTO|ESCENA|CUADRO|ACTE|SCÈNE|AKT|SZENE|AUFZUG|AUFTRITT|ATTO) ${number}|${number}[.:]? (?:ACT|SCENE|ДЕЙСТВИЕ|КАРТИНА|СЦЕНА|ЯВЛЕНИЕ|АКТ|AKT|SZENE|AUFZUG|AUFTRITT)|SCENE(?=$)|(?:PROLOGUE|EPILOGUE|INTERLUDE|ПРОЛОГ|ЭПИЛОГ|PRÓLOGO|EPÍLOGO|PROLOG|EPILOG))(?:$|[.:,;]|\\s[–—=-])`,
  "iu",
);

/** A screenplay's `INT. HARBOUR - NIGHT`. */
const setting = /^(?:\d{1,3}\.? )?(?:INT|EXT|I\/E|INT\.?\/EXT)[. ]/u;

/** Whether a block is the head of an act or a scene. */
export function isSceneHead(block: Draft): boolean {
  if (!isOpen(block)) return false;
  return namesScene(wordsOf(block));
}

function namesScene(words: string): boolean {
  if (words.length > LONGEST_SCENE || /^\p{Ll}/u.test(words)) return false;
  return scene.test(words) || (setting.test(words) && isCapitals(words));
}

/** Whether blocks are a play's: scenes are named, or people enter and leave. */
export function isPlay(blocks: Draft[]): boolean {
  const isMove = (block: Draft) =>
    block.type === "stageDirection" &&
    /^[[(_]*(?:enter|re-enter|exit|exeunt)/iu.test(wordsOf(block));
  return (
    blocks.some((block) => block.type === "heading" && namesScene(wordsOf(block))) ||
    blocks.filter(isMove).length > 1
  );
}

const stageWord =
  /^(?:Enter|Re-enter|Exit|Exeunt|Curtain|Blackout|Black-out|Fade|Lights|Alarums?|Flourish|Thunder|Music|Song|Dance|Silence|Pause|A pause|A silence|A long silence|A knock|A bell|Knocking|Noise|Вход(?:ит|ят)|Уход(?:ит|ят)|Занавес|Пауза|Молчание|Темнота|Entran?|Salen?|Mutis|Tel[óo]n|Oscuro|Entrent?|Sort|Sortent|Rideau|Vorhang|Tritt|Alle ab|Stille)(?![\p{L}'’])/iu;
const camera = /^(?:FADE (?:IN|OUT)|CUT TO|DISSOLVE TO|SMASH CUT|ACT DROP|THE END|TITLE)(?!\p{L})/u;
const named =
  /^(?:The )?\p{Lu}{2}[\p{Lu}'’-]*(?:(?:,| and|,? with| &)? \p{Lu}{2}[\p{Lu}'’-]*)* \p{Ll}/u;
const LONGEST_DIRECTION = 400;

/**
 * Whether a block of a play, without label or brackets, says what happens; `families` are the
 * folded names of who speaks in it.
 */
export function isPlainDirection(block: Draft, families: ReadonlySet<string>): boolean {
  const words = wordsOf(block);
  if (words.length > LONGEST_DIRECTION || /[?]$/u.test(words)) return false;
  if (stageWord.test(words) && !speaksInPerson(words)) return true;
  if (named.test(words) || camera.test(words)) return true;
  const first = /^(?:The )?(\p{Lu}[\p{L}'’-]+) \p{Ll}/u.exec(words)?.[1];
  return first !== undefined && families.has(fold(first)) && !speaksInPerson(words);
}

/** Whether a line says who enters or leaves, named in capitals, as nobody does in speech. */
export function isEntrance(words: string): boolean {
  const head = words.trim().slice(0, LONGEST_SCENE + 1);
  if (head.length > LONGEST_SCENE || speaksInPerson(head)) return false;
  return /^(?:Enter|Re-enter|Exit|Exeunt)(?:\.?$| (?:the |THE )?\p{Lu}{2})/u.test(head);
}

/** Whether all of a block is set apart by italics, as directions are. */
export function isItalic(block: Draft): boolean {
  return wordsOf(block).length <= LONGEST_DIRECTION && isAll(block.rich, "italic");
}

/** The blocks with the heads of acts and scenes as headings, what stands under them apart. */
export function withScenes(blocks: Draft[]): Draft[] {
  return blocks.flatMap((block): Draft[] => {
    if (!isSceneHead(block)) return [block];
    const level = levelOf(wordsOf(block));
    const { text } = block.rich;
    const end = /\n(?![=~-]{3})/u.exec(text)?.index ?? text.length;
    // A long line under it may be the rest of its own sentence.
    const isApart = end <= SHORTEST_SENTENCE || /^\n\s*[[(]/u.test(text.slice(end));
    if (!isApart) return [{ ...block, type: "heading", level }];
    const head: Draft = { ...block, type: "heading", level, rich: slice(block.rich, 0, end) };
    const { pageBefore: _, ...rest } = block;
    const below = trim(slice(block.rich, end));
    return below.text === "" ? [head] : [head, { ...rest, gap: 0, rich: below }];
  });
}

/** Acts stand above their scenes. */
function levelOf(words: string): number {
  return /^(?:scene|tableau|картина|сцена|явление|escena|cuadro|scène|szene|auftritt)/iu.test(words)
    ? 3
    : 2;
}
