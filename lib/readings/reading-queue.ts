/**
 * Whose file is read next: people take turns, each person's files in their order, so that nobody
 * waits for another's hundred files. Pure but for the list that it keeps.
 */

/** Files that wait, by person. */
export interface ReadingQueue<Item> {
  add(person: string, item: Item): void;
  /** Takes the next out, or undefined where nothing waits. */
  next(): Item | undefined;
  /** Takes one out wherever it stands; false where it does not wait (any more). */
  remove(item: Item): boolean;
  size(): number;
}

/** An empty queue. */
export function readingQueue<Item>(): ReadingQueue<Item> {
  /** In the order in which people's turns come. */
  const waiting = new Map<string, Item[]>();
  return {
    add(person, item) {
      const own = waiting.get(person);
      if (own) own.push(item);
      else waiting.set(person, [item]);
    },
    next() {
      for (const [person, own] of waiting) {
        const item = own.shift();
        // to the end of the line with whatever else is theirs
        waiting.delete(person);
        if (own.length > 0) waiting.set(person, own);
        if (item !== undefined) return item;
      }
      return undefined;
    },
    remove(item) {
      for (const [person, own] of waiting) {
        const at = own.indexOf(item);
        if (at < 0) continue;
        own.splice(at, 1);
        if (own.length === 0) waiting.delete(person);
        return true;
      }
      return false;
    },
    size: () => [...waiting.values()].reduce((sum, own) => sum + own.length, 0),
  };
}
