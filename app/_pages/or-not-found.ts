/** Turns the refusals that a page meets into Next's own answers; anything else is a fault and is thrown on. */
import { notFound } from "next/navigation";
import { AppError } from "@/lib/errors";

/** What may not be seen, or is gone, shows the not-found page; so does what may not be done. */
export async function orNotFound<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (["not-found", "gone", "forbidden", "invalid-input"].includes(error.code)) notFound();
    throw error;
  }
}
