/**
 * What can be said of a text's labels by counting heads: whether `Q.` and `A.` are questions and
 * answers, and which names recur.
 */

/** Letters of questions with those of their answers. */
const pairs = [
  ["Q", "A"],
  ["В", "О"],
] as const;

/** Whether `Q.` and `A.` begin lines by turns, so that `A. Name` is no name with an initial. */
export function areQuestions(heads: string[]): boolean {
  return pairs.some((pair) =>
    pair.every((letter) => heads.filter((head) => begins(head, letter)).length > 1),
  );
}

function begins(head: string, letter: string): boolean {
  return head.trimStart().slice(0, 3).startsWith(`${letter}. `) || head.trim() === `${letter}.`;
}

/** The names that were counted at least so often. */
export function namedIn(counts: ReadonlyMap<string, number>, least: number): Set<string> {
  return new Set([...counts].filter(([, count]) => count >= least).map(([name]) => name));
}
