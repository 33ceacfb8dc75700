/**
 * Whose words the reader wants to see: nobody named is everybody. Stands in the address, so that it
 * can be sent and survives a reload.
 */

const parameter = "speaker";

export class SpeakerChoice {
  #now: ReadonlySet<string> = new Set();
  readonly #listeners = new Set<() => void>();

  get now(): ReadonlySet<string> {
    return this.#now;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(names: Iterable<string>): void {
    const next = new Set(names);
    if (next.size === this.#now.size && [...next].every((name) => this.#now.has(name))) return;
    this.#now = next;
    for (const listener of this.#listeners) listener();
  }

  /** Adds somebody, or takes them out again. */
  toggle(name: string): void {
    const next = new Set(this.#now);
    if (!next.delete(name)) next.add(name);
    this.set(next);
  }

  /** Only this one; everybody where it was only this one already. */
  only(name: string): void {
    this.set(this.#now.size === 1 && this.#now.has(name) ? [] : [name]);
  }
}

/** Who is named in an address's query. */
export function speakersOfQuery(query: URLSearchParams): string[] {
  return query.getAll(parameter).filter((name) => name !== "");
}

/** The query with these speakers in it; other parts stay. */
export function queryOfSpeakers(names: Iterable<string>, query: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(query);
  next.delete(parameter);
  for (const name of names) next.append(parameter, name);
  return next;
}
