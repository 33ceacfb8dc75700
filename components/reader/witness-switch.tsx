/** The witnesses of the document, each a page of its own, and both; nothing where there is one. */
import type { WitnessSummary } from "@/lib/documents/model";
import { messages } from "@/lib/messages";
import { languageName } from "@/lib/messages/dates";

const text = messages.reader;

interface WitnessSwitchProps {
  address: string;
  witnesses: readonly WitnessSummary[];
  /** `both` where two stand side by side. */
  currentId: string;
}

export function WitnessSwitch({ address, witnesses, currentId }: WitnessSwitchProps) {
  if (witnesses.length < 2) return null;
  return (
    <nav className="segmented witness-switch" aria-label={text.witness}>
      {witnesses.map((witness) => (
        <a
          key={witness.id}
          className="segmented-item"
          href={`${address}?witness=${witness.id}`}
          hrefLang={witness.language}
          aria-current={witness.id === currentId ? "page" : undefined}
          title={text.witnessRole[witness.role]}
        >
          {nameOf(witness)}
        </a>
      ))}
      <a
        className="segmented-item"
        href={`${address}?witness=both`}
        aria-current={currentId === "both" ? "page" : undefined}
        title={text.both.title(nameOf(witnesses[0]), nameOf(witnesses[1]))}
      >
        {text.both.name}
      </a>
    </nav>
  );
}

function nameOf(witness: WitnessSummary | undefined): string {
  if (!witness) return "";
  return languageName(witness.language) || text.witnessRole[witness.role];
}
