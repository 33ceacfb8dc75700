/** Parameters that many operations share. */
import { z } from "zod";
import { anyId, newId } from "@/lib/contract/primitives";

/** The id of a thing that is to be made. */
export const toMake = z.object({ id: newId });
/** The id of a thing that is to be found. */
export const toFind = z.object({ id: anyId });
