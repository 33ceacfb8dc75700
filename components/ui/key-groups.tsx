/** Keys and what they do, in groups with a heading each. */

/** A group: each entry is the keys that are pressed together or by turns, and what they do. */
export interface KeyGroup {
  title: string;
  keys: readonly (readonly [names: readonly string[], does: string])[];
}

export function KeyGroups({ groups }: { groups: readonly KeyGroup[] }) {
  return groups.map(({ title, keys }) => (
    <section key={title} className="keys-group">
      <h3 className="caps">{title}</h3>
      <dl>
        {keys.map(([names, does]) => (
          <div key={does}>
            <dt>
              {names.map((name) => (
                <kbd key={name} className="kbd">
                  {name}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
