/** A document's description for those who may not change it. */
import { formatEdtf } from "@/lib/documents/dates";
import { messages } from "@/lib/messages";
import { type Described, dateFields, fieldNames, valuesOf } from "./describe-fields";

const words = messages.library.describe;

/** What is known, as a list; empty fields are left out. */
export function Description({ document }: { document: Described }) {
  const values = valuesOf(document);
  return (
    <dl className="described">
      {fieldNames
        .filter((name) => values[name] !== "")
        .map((name) => (
          <div key={name}>
            <dt>{words.fields[name]}</dt>
            <dd>
              {dateFields.includes(name)
                ? (formatEdtf(values[name], "long") ?? values[name])
                : values[name]}
            </dd>
          </div>
        ))}
    </dl>
  );
}
