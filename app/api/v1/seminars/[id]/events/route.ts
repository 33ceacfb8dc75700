import { endpoint } from "@/app/_http/endpoint";
import { eventStream } from "@/app/_http/respond";
import { actorOfRequest } from "@/lib/auth/actor";
import { operations } from "@/lib/contract/operations";
import { findStart } from "@/lib/events/queries";
import { openEventStream } from "@/lib/events/stream";

export const GET = endpoint(operations.streamEvents, async ({ actor, params, query, request }) => {
  const after = request.headers.get("last-event-id") ?? query.after ?? null;
  const place = await findStart(actor, params.id, after);
  return eventStream(
    openEventStream({
      actor,
      seminarId: params.id,
      place,
      reload: () => actorOfRequest(request.headers),
      signal: request.signal,
    }),
  );
});
