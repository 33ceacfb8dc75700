/** What is no address of the contract: a problem document like every other refusal. */
import { randomUUID } from "node:crypto";
import { problem } from "@/app/_http/respond";
import { AppError } from "@/lib/errors";

function refuse(): Response {
  return problem(
    new AppError(
      "not-found",
      "There is nothing at this address of the API. GET /api/v1/openapi.json lists what there is.",
    ),
    randomUUID(),
  );
}

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT };
