/**
 * Words before a colon or a stop that name no speaker: fields of forms and minutes, days and
 * months, words that begin sentences. Whole labels, folded; several languages in one list.
 */

const fields = new Set(
  (
    "abstract absent acknowledgements witnesses tagesordnung beginn ende action actions address adopted age agenda agreed amendment annex answer-key apologies appendix approved attachment attendees attention attn author authors aye ayes background category cc chapter citation classification collection comment comments conclusion conclusions contents copies copy credits date decided decision decisions deadline description discussion distribution doi due effective e-mail email encl enclosure enclosures end example examples exhibit extract fax fig figure file finding findings footnote for form from goal guide heading headings however http https impact info introduction isbn issue issues item items keywords key language legend list location materials media members memo method minutes motion n.b name names nay nb nays next noes notation note notes number objective objectives observation observations order origin original outcome outcomes owner page pages part participants pending place point points post present presented prepared priority problem procedure proposal proposed purpose rating re reason reasons recommendation recommendations recommended record ref reference references remark remarks remarks remember report repository requirements resolution resolved responsible result results review rights risk risks see section sender signed size solution source sources speakers stamp staff status step subject subjects subtotal summary summary-text support table tags task tel telephone term terms text theme then therefore thus time title titles to tip topic topics total translated translation translator type unit update url use venue version via vote votes voting warning weather web website year years serves ingredients directions preparation yield price duration cost total quantity quality advantages disadvantages pros cons definition occupation born died birthplace nationality education profession height weight sex religion marital " +
    "also and as because but finally first firstly hence here if in indeed instead later lastly meanwhile moreover namely nevertheless now otherwise p.s perhaps ps second secondly similarly so still third thirdly fourth fourthly fifth thus today tomorrow yesterday yes no yet " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december morning noon afternoon evening night midnight " +
    "тема дата место источник примечание примечания копия копии слушали постановили решили присутствовали отсутствовали выступили повестка приложение итого вывод выводы решение резолюция справка время номер адрес подпись кому от подлинник понедельник вторник среда четверг пятница суббота воскресенье во-первых во-вторых итак " +
    "fecha lugar asunto asistentes acuerdo acuerdos ausentes nota notas orden resumen hora conclusión resultado ejemplo lunes martes miércoles jueves viernes sábado domingo primero segundo tercero " +
    "datum ort betreff betr anwesend abwesend beschluss beschlüsse ergebnis anmerkung hinweis bemerkung beispiel zeit uhrzeit thema anlage anlagen montag dienstag mittwoch donnerstag freitag samstag sonntag erstens zweitens drittens " +
    "objet lieu présents absents décision conclusion remarque exemple heure pièce annexe lundi mardi mercredi jeudi vendredi samedi dimanche premièrement deuxièmement " +
    "data oggetto luogo presenti assenti local assunto presentes"
  ).split(" "),
);

const fieldsOfWords =
  /^(?:any other business|in attendance|action (?:items?|required|requested|points?)|next (?:meeting|steps?)|key (?:points?|words)|see also|for (?:example|instance|action|information)|date and time|time and place|date of .+|place of .+|name of .+|list of .+|table of .+|also present|other matters|point of order|повестка дня|место и время|orden del d[íi]a|ordre du jour|dear .+|drafted by|prepared by|recorded by|reported by|translated by|interrogated by|taken by|signed by|approved by|written by|sources?: .+|members? present|members? absent|part \w+|chapter \w+|section \w+|article \w+|figure \w+|table \w+|volume \w+|box \w+|folder \w+|item \w+|annex \w+|reel \w+|tape \w+|side \w+)$/iu;

/** Whether a label is the name of a field or a word that leads a sentence. */
export function isField(name: string): boolean {
  const folded = name.toLowerCase().replace(/\.$/u, "");
  // `EXAMINATION BY MR. LIND` is a head; nobody is named so.
  return (
    / by (?:mr|mrs|miss|ms|dr)$/u.test(folded) || fields.has(folded) || fieldsOfWords.test(folded)
  );
}

const beginners =
  /^(?:by|from|to|in|at|on|of|for|with|about|and|but|or|if|when|while|since|because|though|although|he|she|it|they|we|you|this|that|these|those|there|here|what|who|which|how|why|where|his|her|its|their|our|my|your|not|no|yes|so|then|thus|such|one|two|three|another|some|any|each|every|dear|it['’]s|let|please|see|after|before|during|under|over|between|both sides|и|но|а|в|на|с|он|она|они|мы|это|если|когда|как|что|y|pero|en|con|si|como|et|mais|dans|avec|ce|il|elle|und|aber|wenn|es|er|sie|wir|ich)(?= )/iu;

/** Whether several words begin as sentences do and names do not. */
export function beginsSentence(name: string): boolean {
  return beginners.test(name) && !/^(?:an? |la |le |el |both$)/iu.test(name);
}

/** First words in capitals that a play prints, and that nobody bears. */
export const stageWords =
  /^(?:ACT|SCENE|CURTAIN|CHAPTER|PART|THE END|END|FIN|ENTER|RE-ENTER|EXIT|EXEUNT|SETTING|PROLOGUE|EPILOGUE|PAUSE|SILENCE|BLACKOUT|INTERMISSION|TIME|PLACE|ДЕЙСТВИЕ|СЦЕНА|ЯВЛЕНИЕ|КАРТИНА|ЗАНАВЕС|АКТ|ACTO|ESCENA|TELÓN|ACTE|SCÈNE|RIDEAU|AKT|SZENE|AUFTRITT|VORHANG|INT|EXT|FADE|CUT)(?!\p{L})/u;
