/**
 * Languages that share a script, told apart by the small words that every sentence needs. A word
 * that several languages have counts less; few words or a close race tell nothing.
 */

const words: Record<string, string> = {
  en: "the of and to in that is was for it with as his on be at by this had are but from or have an they which you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other some could these two may then do first any my now such like our over even most made after also did many before must through i he not me your should while where how",
  es: "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo han yo hay vez puede todos así nos ni tiene él donde bien tiempo mismo ese ahora ante fueron usted ellos nosotros dijo",
  fr: "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec être nous mais ou elle ont cette vous comme aux leur fait été même si tout bien sans ses deux entre je aussi après peut sous ces était avait où sa son lui dit très y d'un d'une",
  de: "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass daß sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wenn ich wir ihm ihr unter hatte waren diese dieser kann sagte",
  it: "di e il la che in un a per è una sono del con non si da le della dei nel alla più al lo gli come ma anche delle ha questo su era se degli dal nella essere o stato loro tra molto i dell'a nell'a aveva ci mi suo sua quando disse",
  pt: "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles estão você disse",
  nl: "de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of wat mijn men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben deze werd worden wij",
  sv: "och det att i en jag hon som han på den med var sig för så till är men ett om hade de av icke mig du henne då sin nu har inte hans honom skulle hennes där min man ej vid kunde något från ut när efter upp vi dem vara vad över än",
  da: "og i jeg det at en den til er som på de med han af for ikke der var mig sig men et har om vi havde ham hun nu over da fra du ud sin dem os op hans hvor eller skulle kunne",
  pl: "i w z na nie się że do to jest o jak a za od po co ale przez dla tak już był jego przed oraz które który tylko może być było była ich jej ze przy czy więc",
  cs: "a je se na v že to s z do o i jako by za ale po pro jsem byl jeho tak od si který aby jen jsou podle než být při také byla bylo však nebo",
  hu: "a az és hogy nem is egy meg ez de ha volt már csak van el még mint azt lesz kell sem nagyon ki mert vagy",
  ro: "și în de la a cu pe nu că o este din un mai pentru care se au fi sunt prin fost dar sau lui ale",
  tr: "ve bir bu da de için ile ne o olarak çok daha gibi var kadar ama olan diye mi sonra her şey",
  ru: "и в не на я быть он с что а по это она этот к но мы из у то за свой весь от так о для ты же все год как его был была были было только если или уже вы они при до их ему нам нас чтобы когда даже ли также ещё еще бы мне этом которые который которого",
  uk: "і в не на що з я та до як це у за він є але його від по про так ми ви вони було був для або також які який ще щоб якщо тільки",
  bg: "и на да се в от за не че с е са по като си до това а но ще бе беше които който със към при или както само",
  sr: "и у је да се на за су од са као не то али који би што ће због или после само",
};

const weights = new Map<string, { language: string; weight: number }[]>();
for (const [language, list] of Object.entries(words)) {
  for (const word of new Set(list.split(" "))) {
    const known = weights.get(word) ?? [];
    weights.set(word, [...known, { language, weight: 1 }]);
  }
}
for (const [word, known] of weights) {
  weights.set(
    word,
    known.map(({ language }) => ({ language, weight: 1 / known.length })),
  );
}

const SAMPLE = 700;
const SURE = 2;
/** Among a few languages less is enough. */
const SURE_AMONG = 0.3;
const AHEAD = 1.7;

/** How much speaks for each language in the small words of a text's beginning. */
export function languageScores(text: string): Map<string, number> {
  const scores = new Map<string, number>();
  const sample = text.slice(0, SAMPLE);
  for (const [word] of sample.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:['’]une?)?/gu)) {
    for (const { language, weight } of weights.get(word) ?? []) {
      scores.set(language, (scores.get(language) ?? 0) + weight);
    }
  }
  // English alone writes hardly any letter with a mark, but for foreign names.
  if (/[àâäáãåæçéèêëíìîïñóòôöõøúùûüßąćęłńśźżčďěňřšťůžăâîșțőű¿¡]/iu.test(sample)) {
    for (const [language, score] of scores)
      if (language !== "en") scores.set(language, score + 0.2);
  }
  return scores;
}

/** The language that the small words surely show, or null. */
export function languageShown(scores: ReadonlyMap<string, number>): string | null {
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < SURE || first[1] < (second?.[1] ?? 0) * AHEAD) return null;
  return first[0];
}

/** Which of a few languages that the text may be in has more of its words, or null for neither. */
export function likelierOf(
  scores: ReadonlyMap<string, number>,
  among: readonly string[],
): string | null {
  const ranked = among
    .map((language) => ({ language, score: scores.get(language) ?? 0 }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (!first || first.score < SURE_AMONG || first.score < (second?.score ?? 0) * AHEAD) return null;
  return first.language;
}
