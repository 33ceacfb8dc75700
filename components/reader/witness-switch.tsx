/** The witnesses of the document, each a page of its own; nothing where there is one. */
import type { WitnessSummary } from "@/lib/documents/model";
import { messages } from "@/lib/messages";
import { languageName } from "@/lib/messages/dates";

const text = messages.reader;

interface WitnessSwitchProps {
  address: string;
  witnesses: readonly WitnessSummary[];
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
          {languageName(witness.language) || text.witnessRole[witness.role]}
        </a>
      ))}
    </nav>
  );
}
