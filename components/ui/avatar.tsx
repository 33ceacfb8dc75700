/** A person's initials in a disc; an instructor's is filled. The name is said beside it or hidden in it. */

interface AvatarProps {
  name: string;
  size?: "normal" | "small";
  /** The disc of somebody who teaches the seminar. */
  teaching?: boolean;
  /** Whether the disc says the name itself; not where the name stands beside it anyway. */
  named?: boolean;
}

/** A disc with up to two initials; they are drawn, not text, since the name is what is spoken. */
export function Avatar({ name, size = "normal", teaching = false, named = false }: AvatarProps) {
  return (
    <span
      className="avatar"
      data-size={size}
      data-teaching={teaching || undefined}
      data-initials={initials(name)}
      title={named ? name : undefined}
    >
      {named ? <span className="visually-hidden">{name}</span> : null}
    </span>
  );
}

/** The first letters of the first and the last word of a name, in capitals. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? "")][0] ?? "";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toLocaleUpperCase();
}
