"use client";
/** One personal token: what it is for, how long it works, when it was last used. */
import { Button } from "@/components/ui/button";
import { FormProblem } from "@/components/ui/form-problem";
import { useRequest } from "@/components/ui/use-request";
import { api } from "@/lib/api-client";
import { messages } from "@/lib/messages";
import { formatDay } from "@/lib/messages/dates";
import type { TokenView } from "@/lib/people/model";

const words = messages.account.tokens;

export function TokenLine({ token, onRevoked }: { token: TokenView; onRevoked: () => void }) {
  const request = useRequest();
  const revoke = () =>
    request.run(async () => {
      await api("DELETE", `/tokens/${token.id}`);
      onRevoked();
    });
  return (
    <li>
      <div>
        <p>{token.name}</p>
        <p className="small muted">
          {token.expiresAt ? words.until(formatDay(token.expiresAt)) : words.forever}
          {" · "}
          {token.lastUsedAt ? words.lastUsed(formatDay(token.lastUsedAt)) : words.neverUsed}
        </p>
        <FormProblem message={request.problem?.detail ?? null} />
      </div>
      <Button
        variant="bare"
        size="small"
        busy={request.busy}
        onClick={revoke}
        aria-label={words.revokeName(token.name)}
      >
        {words.revoke}
      </Button>
    </li>
  );
}
