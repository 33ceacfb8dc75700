/** The names of two texts side by side, over their columns. */
import { messages } from "@/lib/messages";
import { languageName } from "@/lib/messages/dates";
import type { PageText } from "./reader-context";
import { SwapColumns } from "./swap-columns";

const text = messages.reader;

interface PairHeadProps {
  texts: readonly PageText[];
  /** Whether it is known of some blocks that they say the same. */
  isAligned: boolean;
}

export function PairHead({ texts, isAligned }: PairHeadProps) {
  return (
    <>
      {isAligned ? null : <p className="pair-notice">{text.both.notAligned}</p>}
      <div className="pair-head">
        {texts.map(({ witnessId, language, role }) => (
          <p key={witnessId}>
            <b>{languageName(language) || text.witnessRole[role]}</b>{" "}
            {languageName(language) ? <span>{text.witnessRole[role]}</span> : null}
          </p>
        ))}
        <SwapColumns />
      </div>
    </>
  );
}
