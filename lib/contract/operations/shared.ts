/** Parameters that many operations share. */
import { z } from "zod";
import { anyId, newId } from "@/lib/contract/primitives";
import { documentMetadataFields } from "@/lib/documents/model";

/** The id of a thing that is to be made. */
export const toMake = z.object({ id: newId });
/** The id of a thing that is to be found. */
export const toFind = z.object({ id: anyId });

/** The fields beside the file of a multipart form. */
export const fileFields = z.object({
  seminarId: anyId,
  title: documentMetadataFields.title.optional(),
  language: z.string().trim().max(40).optional(),
});
