/** Texts of the walks, written for them. */

export const dialogue = `Keeper: The lamp was lit before dusk, as the rule of the house demands, and nobody at sea complained of it.

Visitor: The rule says nothing about the fog [which lay on the water that morning], and a rule that is silent cannot be kept.

Keeper: Then let the fog speak for itself. (He pours the tea.) It has had the floor since five o’clock.

Visitor: A lighthouse that argues with the weather is no longer a lighthouse. It is a seminar.

Keeper: We prefer to call it a long watch. Bread is at six, and the log is written before anybody eats.`;

export const letter = `# A letter about the oil

The barrels came on Tuesday, two fewer than were promised, and the third one leaked.

Send word whether the winter ration stands.`;

export const minutes = `Chair: The oil is counted twice, once by weight and once by trust.

Clerk: The second figure was always the larger one.`;

/** A text of many short paragraphs, each with words of its own. */
export function longText(paragraphs: number): string {
  return Array.from(
    { length: paragraphs },
    (_, at) =>
      `Keeper: On night number ${at + 1} the wind turned and the lamp was trimmed anew, says line ${at + 1}.`,
  ).join("\n\n");
}

/** A letter and its translation in one file, told apart by their scripts; written for the walks. */
export const bilingual = `Сторож маяка пишет начальнику порта о тумане, который стоит над заливом уже девятый день и не думает уходить.

Лампа горит исправно, однако масла осталось на одну неделю, а лодка с припасами до сих пор не пришла.

Прошу прислать две бочки и нового помощника, потому что прежний считает корабли вслух и мешает мне спать.

Если же начальник порта не верит туману, пусть приедет сам и посмотрит на него хотя бы с берега.

Журнал веду каждый вечер, хлеб делю поровну, на погоду не жалуюсь и другим жаловаться не советую.

The keeper of the lighthouse writes to the harbour master about the fog, which has stood over the bay for nine days and does not think of leaving.

The lamp burns as it should, but there is oil for one week only, and the boat with the supplies has not come to this day.

I ask for two barrels and a new assistant, since the old one counts the ships aloud and keeps me from sleeping.

And if the harbour master does not believe in the fog, let him come himself and look at it, if only from the shore.

I write the log every evening, divide the bread in equal parts, do not complain of the weather and advise nobody else to.`;

/** A talk with a footnote. */
export const annotated = `Keeper: The lamp was lit at dusk by the old rule[^1] and nobody complained.

Visitor: And what does the new rule say of the fog?

Keeper: That it is weather, and no concern of ours.

Clerk: I have written that down twice.

Visitor: Then strike it out once.

Clerk: What is written is written.

[^1] The rule of the house, revised in the year of the long winter.`;

/** Minutes as an archive's site gives them: broken lines, a note, narration, a signature. */
export const harbour = `Keeper: The lamp was lit before dusk, as the rule of the house
demands, and nobody at sea complained of it.

Visitor: The rule says nothing about the fog [which lay on the
water that morning], and a rule that is silent cannot be kept.

We were silent for a while.

[Translator's note: in the original, the word for seminar also means a seed bed.]

Keeper: We prefer to call it a long watch. Bread is at six, and the
log is written before anybody eats.`;

/** A saved page that means harm. */
export const savedPage = `<!doctype html><html><head><title>The oil</title>
<script>window.hacked = true</script></head><body>
<h1>The oil</h1><p onclick="window.hacked = true">The oil came on Tuesday, two barrels fewer than promised.</p>
<p><img src="x" onerror="window.hacked = true">Nobody counted it twice.</p>
<iframe srcdoc="<script>parent.hacked = true</script>"></iframe>
<p>The winter ration stands all the same.</p></body></html>`;
