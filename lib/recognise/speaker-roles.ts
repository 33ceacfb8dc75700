/**
 * Who speaks without a name: offices, voices, letters of questions and answers. Whole words, folded;
 * a role is one person as long as labels print it so.
 */

const roles = [
  // offices that labels print alone
  "(?:the |an? )?(?:deputy |vice-?|acting |temporary )?(?:chair(?:man|woman|person)?|president|speaker(?: pro tempore)?|presiding officer|chief justice|secretary(?:[- ]general)?|moderator|convener|clerk|judge|court|witness|defendant|accused|prisoner|counsel|prosecutor|prosecution|defen[cs]e|foreman|interpreter|translator|reporter|journalist|correspondent|interviewer|interviewee|respondent|narrator|narration|chorus|all|both|operator|host|guest|caller|teacher|student|pupil|doctor|patient|nurse|officer|inspector|detective|minister|premier|ambassador|chancellor|director|rapporteur|manager|editor|author|audience|crowd|messenger|servant|soldier|sailor|stranger|priest|king|queen|prince|princess|duke|captain|boy|girl|man|woman|mother|father|son|daughter|husband|wife|child|voices?|question|answer|member|delegate|observer|commissioner|examiner|detainee|suspect|investigator)",
  // voices from the floor
  "(?:(?:an?|several|some|the|many|other|opposition|government) )*(?:hon(?:ou?rable)?\\.? )?(?:members?|senators?|delegates|gentlemen|lords)",
  "(?:an? )?(?:unidentified|unknown|male|female|another|first|second|third|fourth|new|distant|old|young) (?:(?:male|female|old|young) )?(?:speaker|voice|man|woman|person|participant|member|questioner|sailor|soldier|citizen|servant|officer|guard|messenger|witness|interviewer|reporter|journalist|student|boy|girl)",
  "(?:voices?|shouts?|cries|calls?|interjections?)(?: (?:from|in|off)(?: (?:the )?[\\p{L}]+){1,2})?",
  "(?:speaker|voice|interviewer|interviewee|participant|respondent|witness|reporter|man|woman|person|citizen|student|soldier|guard|question|answer|subject)[ #]{1,2}(?:no\\.? ?)?(?:\\d{1,3}|[a-z]|one|two|three|four|five)",
  // Russian
  "(?:председатель(?:ствующ(?:ий|ая))?|секретарь|голоса?(?: (?:с мест(?:а)?|из зала|с мест|из президиума))?|вопрос|ответ|докладчик|переводчик|следователь|судья|прокурор|адвокат|свидетель|подсудим(?:ый|ая)|обвиняем(?:ый|ая)|ведущ(?:ий|ая)|корреспондент|журналист(?:ка)?|интервьюер|президент|министр|посол|реплика|выкрики?|все|хор)",
  // Spanish, Portuguese, Italian
  "(?:el |la |los |las |un |una |o |a |il |la |uno? |lo )?(?:se[ñn]or(?:a)? |sr\\.? |sra\\.? )?(?:president[ea]|secretari[oa]|presentador(?:a)?|moderador(?:a)?|periodista|entrevistador(?:a)?|entrevistad[oa]|ministr[oa]|embajador(?:a)?|juez|fiscal|testigo|voz|voces|pregunta|respuesta|pergunta|resposta|diputad[oa]s?|todos|coro|relator(?:a)?|giornalista|intervistatore|domanda|risposta|voce|presidente|ministro|entrevistador|narrador(?:a)?)",
  // French
  "(?:m\\. |mme |mlle |mm\\. )?(?:le |la |les |l['’]|un |une |plusieurs )?(?:pr[ée]sidente?|rapporteure?|ministre|secr[ée]taire|garde des sceaux|ambassadeur|journaliste|interviewer|question|r[ée]ponse|juge|procureur|t[ée]moin|voix|ch[œo]ur|narrateur|tous|d[ée]put[ée]s?)(?: (?:de|du|des) [\\p{L}' -]{2,30})?",
  // German
  "(?:der |die |das |ein |eine )?(?:vize|alters)?(?:pr[äa]sident(?:in)?|vorsitzender?|schriftf[üu]hrer(?:in)?|frage|antwort|interviewer(?:in)?|richter(?:in)?|zeuge|zeugin|angeklagter?|staatsanwalt|verteidiger(?:in)?|dolmetscher(?:in)?|stimmen?|zuruf|zwischenruf|alle|chor|minister(?:in)?|moderator(?:in)?|reporter(?:in)?|journalist(?:in)?)",
];
const role = new RegExp(`^(?:${roles.join("|")})$`, "iu");

/** Whether words, without colon or stop, are an office or voice that labels print without a name. */
export function isRole(words: string): boolean {
  return words.length <= 60 && role.test(words);
}

const offices =
  /^(?:the|el|la|le|il|der|die) .|(?<!\p{L})(?:of|for|de|du|für|von)(?: the| la| los)? .*$|^(?:first|second|third|fourth|old|young|little|another|other|1st|2nd|3rd|erster?|zweiter?|dritter?|перв\p{L}{2}|втор\p{L}{2}|трет\p{L}{2}|primer[oa]?|segund[oa]|seconde?)(?= )|\d$/iu;
const particled = /\p{L} (?:de|du|von|van|of) (?:la |los |der |den |the )?\p{Lu}[\p{L}'’-]+$/u;

/** Whether a form names several who speak at once. */
export function isJoint(form: string): boolean {
  return /, \p{Lu}|(?<!\p{L})(?:and|und|et|y|и) |[&/]/u.test(form);
}

/** Whether a printed form stands for an office or a part, which only the same form names again. */
export function isOffice(form: string): boolean {
  if (isRole(form) || isJoint(form)) return true;
  const office = offices.test(form);
  return office && !(particled.test(form) && /^\p{Lu}\p{Ll}+ (?:de|du|von|van) /u.test(form));
}
