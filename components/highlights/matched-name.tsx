/** A name in which the part that was searched for is marked. */

interface MatchedNameProps {
  name: string;
  /** UTF-16 units of the name, half-open. */
  start: number;
  end: number;
}

export function MatchedName({ name, start, end }: MatchedNameProps) {
  if (start === end) return name;
  return (
    <>
      {name.slice(0, start)}
      <mark className="matched">{name.slice(start, end)}</mark>
      {name.slice(end)}
    </>
  );
}
