/**
 * Other people in the same text: every name that the five documents' persons bear, in each of its
 * forms, becomes an invented one, so that nothing understood can hang on who somebody is.
 */

/** Words of names, or their stems where a language bends them, and what they become. */
const renamed = Object.entries({
  Guevara: "Okamota",
  Гевар: "Окамот",
  Ernesto: "Horatio",
  Эрнесто: "Горацио",
  Che: "Bim",
  Shen: "Quistgaard",
  Jian: "Olle",
  Mikoyan: "Tamrazyan",
  Микоян: "Тамразян",
  Anastas: "Levon",
  Sergo: "Armen",
  Dorticos: "van Dyke",
  Aragonés: "Núñez-Paz",
  Emilio: "Basilio",
  Rodriguez: "O'Hara",
  Roa: "Ui",
  Raul: "Olav",
  Alekseyev: "Dmitriyevsky",
  Алексеев: "Дмитриевск",
  Castro: "Pedroso",
  Кастро: "Педросо",
  Fidel: "Manuel",
  Фидел: "Мануэл",
  Zhang: "Moe",
  Khrushchev: "Borisenko",
  Хрущёв: "Борисёв",
  Qian: "Lunde",
  Gary: "Ada",
  Goldberg: "Winterbottom",
  Anna: "Ulrika",
  Leon: "Otto",
  Melyakova: "Stensrud",
  Svetlana: "Marta",
  Savranskaya: "Bo",
  Tikhmenev: "Aas",
  Kudryavtsev: "Zimin",
  Sergey: "Pavel",
  Levy: "Brandis",
  Kennedy: "Ashworth",
  Blas: "Piet",
  Lechuga: "Etxeberria",
  Salvat: "Horn",
  Bazykin: "Rud",
  Kuznetsov: "Kolarov",
  Malinovsky: "Kalinovsky",
  Malinovskiy: "Kalinovskiy",
  Малиновск: "Калиновск",
  Pavlov: "Simov",
  Андронов: "Платонов",
  Andropov: "Platonov",
  Иванов: "Осипов",
  Tito: "Broz",
  Nehru: "Menon",
  Suslov: "Rybin",
  Batista: "Cordero",
});

const cyrillic = /^\p{Script=Cyrillic}/u;

/** The text with every person renamed, in small letters and in capitals. */
export function rename(text: string): string {
  let other = text;
  for (const [name, invented] of renamed) {
    // Cyrillic stems keep their endings.
    const end = cyrillic.test(name) ? "" : "(?!\\p{L})";
    for (const [from, to] of [
      [name, invented],
      [name.toUpperCase(), invented.toUpperCase()],
    ] as const) {
      other = other.replace(new RegExp(`(?<!\\p{L})${from}${end}`, "gu"), to);
    }
  }
  return other;
}

const pageEnd = /\n(?:\n){3,}/u;
/** A page's footnote stands above its end and stays there. */
const footnoteAbove = /\n\s*\n\d{1,2} [^\n]{1,80}$/u;

/** The same text with pages that end elsewhere: some lines further on, in the midst of a paragraph. */
export function movePages(text: string, by: number): string {
  const parts = text.split(pageEnd);
  let moved = parts[0] ?? "";
  for (const part of parts.slice(1)) {
    if (footnoteAbove.test(moved)) {
      moved += `\n\n\n\n${part}`;
      continue;
    }
    const goesOn = /^\p{Ll}/u.test(part) || !/[.?!:"”)]\s*$/u.test(moved);
    const lines = part.split("\n");
    const at = lines.findIndex(
      (line, index) =>
        index >= by &&
        line.trim() !== "" &&
        (lines[index - 1] ?? "").trim() !== "" &&
        /[\p{L},]\s*$/u.test(lines[index - 1] ?? ""),
    );
    const joint = goesOn ? "\n" : "\n\n";
    if (at < 1) moved += `${joint}${part}`;
    else moved += `${joint}${lines.slice(0, at).join("\n")}\n\n\n\n${lines.slice(at).join("\n")}`;
  }
  return moved;
}
