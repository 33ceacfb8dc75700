/** The file of a multipart form, with the fields beside it. */

import { documentLimits } from "@/lib/documents/model";
import { AppError } from "@/lib/errors";
import { fileTooLarge, type UploadedFile } from "@/lib/imports/uploaded-file";

/** @throws {AppError} invalid-input where there is no file, too-large. */
export async function uploadedFile(
  form: FormData,
  fields: Pick<UploadedFile, "seminarId" | "title" | "language">,
): Promise<UploadedFile> {
  const file = form.get("file");
  if (file === null || typeof file === "string") {
    throw new AppError(
      "invalid-input",
      "The form has no file. Send the file in the field “file”.",
      {
        errors: [{ path: "file", detail: "missing" }],
      },
    );
  }
  if (file.size > documentLimits.fileBytes) throw fileTooLarge();
  return {
    seminarId: fields.seminarId,
    name: cleanName(file.name),
    bytes: new Uint8Array(await file.arrayBuffer()),
    ...(fields.title === undefined ? {} : { title: fields.title }),
    ...(fields.language === undefined ? {} : { language: fields.language }),
  };
}

/** A file's name without its folders and without what no name may hold. */
function cleanName(name: string): string {
  const last = name.split(/[/\\]/).pop() ?? "";
  return (
    last
      .toWellFormed()
      .replace(/\p{Cc}/gu, "")
      .slice(0, 255) || "document.txt"
  );
}
