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
