/**
 * What somebody does, told from what somebody says: words in brackets, or a line of a play. Looks
 * at words alone; where they stand is the passes' to weigh.
 */

const word = (words: string) => `(?:${words})(?![\\p{L}])`;

/** Sounds and doings of a room, in the languages of verbatim records. */
const sounds = new RegExp(
  `^(?:(?:a|an|the|long|short|brief|general|loud|prolonged|stormy|renewed|much|some|more|further) )*${word(
    "laughter|laughs?|laughing|chuckles?|chuckling|giggles?|applause|applauds?|cheers?|cheering|boos|pause|pauses|silence|smiles?|smiling|sighs?|sighing|nods?|nodding|coughs?|coughing|sobs?|sobbing|weeps?|shouts?|shouting|shrugs?|gestures?|whispers?|whispering|sings?|cries|interrupts?|interrupting|interruptions?|interposing|inaudible|crosstalk|cross-talk|overlapping|talking over|uproar|disorder|commotion|hear,? hear|bell|telephone|phone|knock|knocks|recording|tape|end of tape|off the record|recess|break|music|end of|curtain|blackout",
  )}|^(?:общий |общее |бурные |продолжительные |весёлое |оживление |шум |смех )*${word(
    "смех|смеется|смеётся|пауза|аплодисменты|оживление|шум|движение|возгласы?|голоса?|с места|молчание|улыбается|вздыхает|перерыв|объявляется|занавес|выкрики?|звонок",
  )}|^(?:grandes |vivos |muchos )*${word(
    "risas?|r[íi]e|riendo|aplausos?|pausa|silencio|rumores|murmullos|interrumpiendo|protestas|tel[óo]n|risos|risate|applausi",
  )}|^(?:vifs |nouveaux |quelques |longs )*${word(
    "rires?|sourires?|applaudissements|pause|silence|mouvements?|exclamations|interruptions?|murmures|bruits?|tr[èe]s bien|bravo|protestations|rideau",
  )}|^(?:lebhafter |starker |gro[ßs]+e |allgemeine |anhaltender )*${word(
    "beifall|gelächter|heiterkeit|zurufe?|zwischenrufe?|unruhe|l[äa]rm|pause|stille|lachen|lacht|widerspruch|glocke|zustimmung|schluss der|unterbrechung|vorhang",
  )}`,
  "iu",
);
/** `Theme music`, `general laughter and applause`. */
const named =
  /^(?:\p{L}+,? ){0,3}(?:music|laughter|applause|noise|sounds?|cheering|crosstalk)\.?$/iu;
const gerund =
  /^(?:\p{L}+ly,? )?(?:not )?\p{L}{2,}ing(?!\p{L})|^(?:не )?\p{L}{2,}(?:ая|яя|ясь|аясь|вшись|ив|ув|ав)(?!\p{L})/iu;
/** Gerunds that begin a speaker's own aside, not an action. */
const spokenGerund =
  /^(?:including|meaning|regarding|concerning|according|excluding|following|referring|being|depending|considering|assuming|counting|during|starting from|beginning with|notwithstanding|owing|barring|pending|nothing|something|anything|everything|morning|evening|king|thing|amounting|ranging|resulting|numbering|totalling|totaling|dating|lasting|costing|belonging)(?!\p{L})/iu;
const sentence =
  /^(?:After|Before|During|At this point|On|With|In)(?!\p{L})|^(?:(?:He|She|They|Both|All|The \p{L}+|\p{Lu}[\p{L}'’.]+(?: \p{Lu}[\p{L}'’.]+)?) )?(?:again |then |slowly |suddenly )?\p{L}\p{Ll}+s (?:at|to|the|his|her|their|up|down|out|in|into|on|off|over|from|away|with|back|a|an)(?!\p{L})|^(?:To|Aside to|Into) (?:him|her|them|himself|herself|themselves|all|the \p{L}+|(?:\p{Lu}\p{L}+\.? ){0,2}\p{Lu}[\p{L}'’-]+)\.?$/u;
const someone =
  /^(?:He|She|They|Both|All|Everybody|Everyone|Он|Она|Они|Все|\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+)?) (?:\p{L}+ly |then |both |all )?(?:laugh|smile|rise|stand|sit|nod|shrug|point|cough|sigh|weep|cry|cries|bow|kneel|leave|enter|exit|pause|turn|walk|go|goes|come|run|look|take|give|put|open|close|shut|pick|hand|show|sing|whisper|shout|whistle|read|light|pour|drink|break|sign|fetch|get|wave|gesture|shake|embrace|kiss|dance|fall|move|interrupt|applaud|clap|смеётся|смеется|встаёт|встает|садится|уходит|выходит|входит|кивает|молчит)(?:s|es)?(?!\p{L})/u;
const tone =
  /^(?:aside|without|within|off|offstage|(?:very |more |half )?(?:softly|quietly|loudly|angrily|sadly|gently|bitterly|coldly|calmly|slowly|hastily|excitedly|cheerfully|drily|dryly|firmly|sharply|wearily|eagerly|hoarsely)|в сторону|тихо|громко|сердито|шёпотом|за сценой|aparte|en voz baja|bajo|à part|bas|leise|laut|beiseite|für sich)\.?$/iu;
const place =
  /^(?:(?:from|at|by) (?:the |his |her |behind|below|above|outside|within|off)(?: ?\p{L}+){0,3}|to (?:him|her|himself|herself|them|the \p{L}+|\p{Lu}[\p{L}'’]+)|с места|из зала|desde \p{L}+(?: \p{L}+)?|aus \p{L}+(?: \p{L}+)?)\.?$/iu;
const speaks =
  /(?<!\p{L})(?:I|we|you|my|our|your|is|was|are|were|will|would|should|could|can|has|have|я|мы|вы)(?!\p{L})/iu;

const LONGEST = 200;

/** Whether words name a sound or a doing by themselves: `Laughter`, `pause`, `Смех в зале`. */
export function isAction(words: string): boolean {
  return words.length <= LONGEST && (sounds.test(words) || named.test(words));
}

/** Whether words in brackets are about the text and not about what happens. */
export function isEditorial(words: string): boolean {
  return editorial.test(words) || /^inaudible/iu.test(words);
}

/** Whether words are how something is said: `aside`, `quietly`, `from the door`. */
function isManner(words: string): boolean {
  return tone.test(words) || place.test(words);
}

/** Whether the words of a bracket at the head of a turn say what its speaker does. */
export function isActionAtHead(words: string): boolean {
  if (!isDescription(words)) return false;
  return (
    isAction(words) || isManner(words) || isGerund(words) || isSentence(words) || doesSo(words)
  );
}

/** Whether the words of a bracket that is a sentence by itself say what somebody does. */
export function isActionBetween(words: string): boolean {
  if (!isDescription(words)) return false;
  return isAction(words) || (/^\p{Lu}/u.test(words) && (isGerund(words) || isSentence(words)));
}

/** Whether words in the midst or at the end of a sentence are an action by themselves. */
export function isActionWithin(words: string, tail: string): boolean {
  if (!isDescription(words)) return false;
  return isAction(words) || (isGerund(words) && /^(?:[.?!…]|$)/u.test(tail));
}

const editorial =
  /missing|illegible|translat|typescript|manuscript|(?<!\p{L})pages?(?!\p{L})|declassified|omitted|(?<!\p{L})sic(?!\p{L})|unclear|original|crossed out|handwritten|underlined|deleted|redacted|excised|неразборчиво|so in/iu;
const bodily =
  /^(?:\p{L}+ly )?(?:laughing|pointing|smiling|rising|sitting|standing|nodding|shouting|whispering|interrupting|coughing|crying|weeping|sighing|turning|gesturing|pausing|singing|knocking|leaving|entering|returning|showing|shrugging|chuckling|grinning|frowning|yelling|screaming|kneeling|bowing|exiting|reading aloud)(?!\p{L})/iu;
const stage =
  /^(?:enter|re-enter|exit|exeunt|curtain|blackout|lights? |sound of|music|off-?stage)/iu;

/**
 * Whether square brackets hold an action and not an editor's words: a sound, a movement, or a
 * short sentence of what somebody does.
 */
export function isActionInSquares(words: string): boolean {
  if (words.length > LONGEST || isEditorial(words)) return false;
  if (tone.test(words) || bodily.test(words) || stage.test(words)) return true;
  return isAction(words) || someone.test(words);
}

/** Whether a bracket that is a whole block says what happens, and not what is missing. */
export function isEvent(words: string): boolean {
  if (editorial.test(words)) return false;
  if (isActionInSquares(words) || isSentence(words)) return true;
  return (
    /^\p{Lu}[^.:;]{8,}\p{Ll}\.$/u.test(words) && happens.test(words) && !speaks.test(said(words))
  );
}

const happens =
  /(?<!\p{L})(?:was|were|left|leaves?|enters?|entered|rises?|rose|exits?|begins?|began|ends?|ended|stops?|stopped|arrives?|arrived|returns?|returned|admitted|comes?|came|goes|went|rings?|rang|takes?|took|sits?|sat|stands?|stood|\p{L}{3,}ed)(?!\p{L})/u;

/** Without the verbs that recorders and speakers have in common. */
function said(words: string): string {
  return words.replace(/(?<!\p{L})(?:is|was|are|were|has|have)(?!\p{L})/gu, "");
}

function isDescription(words: string): boolean {
  if (words.length > LONGEST || !/\p{Ll}{2}/u.test(words)) return false;
  return isAction(words) || !speaks.test(words);
}

function isGerund(words: string): boolean {
  return gerund.test(words) && !spokenGerund.test(words);
}

function isSentence(words: string): boolean {
  return sentence.test(words);
}

function doesSo(words: string): boolean {
  return /^\p{Ll}+ \p{L}+ing(?!\p{L})/u.test(words) || someone.test(words);
}
