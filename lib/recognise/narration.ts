/**
 * Paragraphs between turns that belong to nobody: what a recorder writes of a meeting's course and
 * of its people. What speaks in the first or second person is never one.
 */
import { fold } from "./names";
import { speaksInPerson } from "./speech-signs";

const meeting =
  "meeting|session|sitting|conversation|talks?|discussion|hearing|interrogation|interview|committee|subcommittee|house|council|board|court|assembly|commission|recording|tape|debate|audience|reception|dinner|lunch|luncheon|ceremony|negotiations|trial|proceedings|questioning|examination|conference|plenum|general debate|public|press|witness|delegations?|guests|visitors|jury|members";
const ran =
  "(?:was|were|is|had been) (?:then |thereupon |again |briefly )?(?:interrupted|suspended|adjourned|resumed|opened|closed|called to order|concluded|cut short|held|broken off|recessed|reconvened|excused|admitted|sworn|escorted|shown|attended|conducted)|began|begins|opened|ended|ends|closed|rose|adjourned|resumed|reconvened|broke (?:up|off)|lasted|took (?:place|\\d)|took (?:an?|one|two|three) |continued (?:until|for|at|in|over)|met|divided|concluded|recessed|proceeded to|stopped|left|withdrew|entered|departed|returned|dispersed|went (?:in|out|into|on until)";
const moved =
  "(?:then |now |again |suddenly |at this point |thereupon )?(?:left|leaves|entered|enters|rose|rises|stood up|stands up|sat down|sits down|arrived|arrives|returned|returns|withdrew|withdraws|departed|joined (?:the|them)|joins (?:the|them)|came in|comes in|went out|goes out|walked|walks|got up|gets up|took the (?:chair|floor)|takes the (?:chair|floor)|resumed the chair|read out|nodded|laughed|smiled|was sworn|were sworn|having been|was excused|did not (?:reply|answer)|said nothing|made no)";
const names =
  "(?:(?:The|An?|Several|Two|Three|Both) )?(?:(?:hon\\.|Hon\\.) )?\\p{Lu}[\\p{L}'’.]*(?: (?:and |of |the )?\\p{Lu}[\\p{L}'’.]*){0,5}";

const signs = [
  `^(?:The |This |At this point the |Thereupon the )(?:\\p{L}+ )?(?:${meeting}) (?:${ran})(?!\\p{L})`,
  `^${names} ${moved}(?!\\p{L})`,
  `^The (?:(?:deputy|vice|acting|foreign|prime) )?(?:chair(?:man|woman|person)?|president|speaker|mayor|minister|ambassador|secretary|judge|general|director|premier|governor|bishop) ${moved}(?!\\p{L})`,
  `^${names}, (?:having been|after being|being|called as|recalled as|a witness|the witness)(?!\\p{L})`,
  "^(?:The |This )?(?:draft |joint |revised |original )*(?:resolution|motion|amendment|bill|question|article|clause|proposal|agenda|report|minutes|decision|nomination|recommendation|vote|protocol|text)s? (?:(?:as amended|of [^.]{2,60}|contained in [^.]{2,60}) )?(?:(?:was|were|is|are|be|accordingly|then|thereupon|put and) )+(?:unanimously |duly )?(?:adopted|rejected|carried|put|agreed|read|negatived|withdrawn|approved|passed|taken|recorded|defeated|lost)(?!\\p{L})",
  "^(?:Question|Motion|Amendment|Bill|Clause|Resolution|Debate|Ordered|Leave|House|Division|Adopted|Approved|Carried|Agreed|Rejected|Resolved)s? ?(?:,|put|accordingly|agreed|again|as amended|negatived|adjourned|unanimously|divided|proposed|read|reported|to be|by \\d|without)",
  "^(?:At this (?:point|stage|juncture|moment)|Thereupon,?|Whereupon,?|After (?:the|a|an|lunch|dinner|this|the end of|some) ?(?:\\p{L}+ )?(?:break|recess|meal|lunch|dinner|interval|pause|film|adjournment|interruption|toast|vote)|There (?:was|followed|is) (?:an? |some |general |no |prolonged )*(?:pause|laughter|applause|silence|discussion|break|recess|interval|exchange|further discussion|general discussion)|A (?:vote|recess|break|pause|toast|short|brief|long|recorded|roll-call|discussion)(?: \\p{L}+)? (?:was|followed|ensued|is|then)|An? (?:exchange|interval|adjournment) )",
  "^(?:Lunch|Dinner|Coffee|Tea|Drinks|Toasts?|Photographs) (?:was|were|is) ",
  "^(?:The |A |An )(?:door|telephone|phone|tape|recorder|recording|bell|lights?|curtain|clock|siren|music) (?:is|was|rings?|rang|opens?|opened|closes?|closed|strikes?|struck|falls?|fell|stops?|stopped|ends?|ended|breaks?|broke|runs? out|ran out|resumes?|resumed|goes?|went)(?!\\p{L})",
  "^(?:Several|Many|Some|Other|Various) (?:hon\\. |Hon\\. )?(?:voices|members|Members|people|persons|delegates|deputies|speakers) (?:\\p{Ll}+)",
  "^(?:Present|Also present|In attendance|Attended|Recorded|Drafted|Prepared|Interrogated|Taken down|Minutes (?:taken|by)|Transcribed|Adopted|Adjourned|Distribution|Copies|Signed|Written)(?!\\p{L})[^?!]{0,120}$",
  "^(?:Постановили|Решили|Принято|Утверждено|Резолюция|Заседание|Совещание|Собрание|Беседа|Допрос|Встреча)(?!\\p{L})(?:[^.]{0,60}(?:закр\\p{L}+|откр\\p{L}+|прерван\\p{L}*|прерыв\\p{L}+|законч\\p{L}+|оконч\\p{L}+|продолж\\p{L}+|нача\\p{L}+|длил\\p{L}+|принима\\p{L}+|принят\\p{L}*|состоял\\p{L}+)|:)",
  "^(?:После (?:перерыва|обеда|этого|ужина|просмотра)|Объявляется|Перерыв|Присутствовали|Записал|Беседу записал|Протокол вёл|В зал\\p{L}* вход\\p{L}+|Голосу\\p{L}+|Предложение прин\\p{L}+)(?!\\p{L})",
  "^[—–]\\s?(?:Así se|Se|Ocupa|Asiente|Votan?|Ingresan?|Puesto|Luego de|Por Secretaría|Hablan|Manifestaciones|Aplausos|Risas|Eran?)(?!\\p{L})",
  "^(?:Se (?:abrió|levantó|levanta|suspendió|reanudó|aprobó|aprueba|acordó|procedió|sometió|leyó)|Siendo las|La (?:sesión|reunión) |El (?:acuerdo|acta|dictamen) (?:fue|es|se)|Efectuada|Fue aprobad[oa]|Queda aprobad[oa])(?!\\p{L})",
  "^(?:La séance|L['’](?:article|amendement|ordre du jour|ensemble|assemblée)[^.]{0,80} (?:est|sont|a été|ont été)|La (?:proposition|motion|discussion|suite)[^.]{0,80} (?:est|a été)|Le (?:scrutin|procès-verbal|projet)[^.]{0,80} (?:est|a été))(?!\\p{L})",
  "^(?:Die (?:Sitzung|Besprechung|Verhandlung|Versammlung)|Schluss der|Beginn der|Ende der|Unterbrechung|Der Antrag|Das Protokoll|Es folgt|Nach (?:der|einer|kurzer|längerer|eingehender)(?: \\p{L}+)? (?:Pause|Diskussion|Aussprache|Debatte))(?!\\p{L})[^.]{0,100}(?:wird|werden|wurde|ist|endet|endete|beginnt|begann|:|folg)",
  "^[—–-]?\\p{L}[^.]{3,80} rose[—–-]",
  "^The (?:(?:legislative|assistant|bill|deputy|reading) )?(?:clerk|secretary|marshal|usher|interpreter|roll) (?:proceeded|then|called|read|was called)(?!\\p{L})",
  "^There being no (?:objection|further)(?!\\p{L})",
  "^The (?:time|hour) (?:is|was|being)(?!\\p{L})",
];
const narrates = new RegExp(signs.join("|"), "u");

/** Fields of minutes that stand between turns: what was decided, and not by whom. */
const outcome =
  /^(?:decision|decided|resolved|resolution|action|actions|adopted|agreed|outcome|result of the vote|vote|votes|note|note by [^:]{3,40}|постановили|решили|решение|acuerdo|acuerdos|resolución|beschluss|beschlossen|ergebnis|décision|résolution)\s?:/iu;

/** Whether a paragraph without a label tells of the meeting and not what its speaker says. */
export function isNarration(words: string): boolean {
  if (outcome.test(words)) return true;
  return narrates.test(words) && !speaksInPerson(words);
}

/** Whether a paragraph names its own speaker (family name, folded), as nobody does in speech. */
export function isAbout(words: string, family: string): boolean {
  if (family.length < 3 || speaksInPerson(words)) return false;
  return fold(words)
    .split(/[^\p{L}\p{M}'’-]+/u)
    .includes(family);
}
