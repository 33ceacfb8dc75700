/**
 * One invented record in several languages, paragraph by paragraph, for tests of witnesses and
 * their alignment.
 */

/** Paragraphs that say the same in each language, in the same order. */
export const record = {
  ru: [
    "Четырнадцатого мая инженер Лундгрен принял меня в конторе порта и сразу заговорил о дамбе, которую весной снесло льдом.",
    "Он сказал, что на ремонт потребуется 240 тысяч крон и не меньше трёх месяцев, если не помешают осенние бури.",
    "Я спросил, почему совет не начал работы ещё в апреле.",
    "Лундгрен ответил, что капитан Осберг два раза просил об этом письменно, но оба письма лежат без ответа в столе у секретаря, который болен с самого Рождества и никого не принимает.",
    "По его словам, 17 судов стоят у внешнего причала, и каждое платит за это по 60 крон в день.",
    "Затем он показал мне карту залива, на которой красным были отмечены места, где дно поднялось больше чем на метр, и пояснил, что землечерпалка из Вестхавна придёт не раньше июля.",
    "На мой вопрос о школе Лундгрен только махнул рукой.",
    "Мы договорились встретиться снова 2 июня и осмотреть дамбу вместе с Осбергом, прежде чем совет примет какое-либо решение.",
  ],
  en: [
    "On the fourteenth of May the engineer Lundgren received me in the office of the port and at once began to speak of the dam, which the ice had carried away in spring.",
    "He said that the repair would take 240 thousand crowns and no less than three months, if the autumn storms did not get in the way.",
    "I asked why the board had not begun the work as early as April.",
    "Lundgren replied that captain Osberg had twice asked for it in writing, but both letters were lying without an answer in the desk of the secretary, who had been ill since Christmas and received nobody.",
    "According to him, 17 ships were lying at the outer quay, and each of them paid 60 crowns a day for it.",
    "Then he showed me a map of the bay, on which the places where the ground had risen by more than a metre were marked in red, and explained that the dredger from Westhaven would not come before July.",
    "At my question about the school Lundgren only waved his hand.",
    "We agreed to meet again on 2 June and to look at the dam together with Osberg before the board took any decision.",
  ],
  es: [
    "El catorce de mayo el ingeniero Lundgren me recibió en la oficina del puerto y enseguida empezó a hablar del dique que el hielo se había llevado en primavera.",
    "Dijo que la reparación costaría 240 mil coronas y no menos de tres meses, si las tormentas del otoño no lo impedían.",
    "Le pregunté por qué el consejo no había empezado las obras ya en abril.",
    "Lundgren respondió que el capitán Osberg lo había pedido dos veces por escrito, pero que las dos cartas estaban sin respuesta en la mesa del secretario, que estaba enfermo desde la Navidad y no recibía a nadie.",
    "Según él, 17 barcos estaban en el muelle exterior y cada uno pagaba por ello 60 coronas al día.",
    "Después me mostró un mapa de la bahía en el que estaban marcados en rojo los lugares donde el fondo había subido más de un metro, y explicó que la draga de Westhaven no llegaría antes de julio.",
    "A mi pregunta sobre la escuela Lundgren solo hizo un gesto con la mano.",
    "Quedamos en vernos de nuevo el 2 de junio y en mirar el dique junto con Osberg antes de que el consejo tomara una decisión.",
  ],
  de: [
    "Am vierzehnten Mai empfing mich der Ingenieur Lundgren im Büro des Hafens und sprach sofort von dem Damm, den das Eis im Frühjahr fortgerissen hatte.",
    "Er sagte, dass die Reparatur 240 tausend Kronen und nicht weniger als drei Monate brauchen werde, wenn die Stürme des Herbstes nicht dazwischenkommen.",
    "Ich fragte, warum der Rat mit der Arbeit nicht schon im April begonnen habe.",
    "Lundgren antwortete, dass der Kapitän Osberg zweimal schriftlich darum gebeten habe, aber beide Briefe ohne Antwort im Tisch des Sekretärs liegen, der seit Weihnachten krank ist und niemanden empfängt.",
    "Nach seinen Worten liegen 17 Schiffe am äußeren Kai, und jedes zahlt dafür 60 Kronen am Tag.",
    "Dann zeigte er mir eine Karte der Bucht, auf der die Stellen rot eingezeichnet waren, an denen sich der Grund um mehr als einen Meter gehoben hatte, und erklärte, dass der Bagger aus Westhaven nicht vor Juli kommen werde.",
    "Auf meine Frage nach der Schule winkte Lundgren nur ab.",
    "Wir kamen überein, uns am 2. Juni wieder zu treffen und den Damm zusammen mit Osberg anzusehen, bevor der Rat etwas entscheidet.",
  ],
} satisfies Record<string, string[]>;

/** A language of the record. */
export type RecordLanguage = keyof typeof record;

/** Paragraphs of two languages by turns. */
export function byTurns(one: RecordLanguage, other: RecordLanguage): string[] {
  return record[one].flatMap((words, index) => [words, record[other][index] ?? ""]);
}
