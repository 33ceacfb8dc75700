/**
 * Sends one file with the progress of its upload, which fetch does not tell. The same door and
 * the same refusals as `api()`.
 */
import { ApiProblem, api } from "@/lib/api-client";
import type { Problem } from "@/lib/contract/primitives";
import type { ImportView } from "@/lib/imports/model";
import type { ImportItem } from "./import-queue";

/**
 * Brings an item in as an import that waits for its preview; `onProgress` hears 0 to 100.
 * @throws {ApiProblem} for every refusal and for an unreachable server.
 */
export function sendImport(
  seminarId: string,
  item: ImportItem,
  onProgress: (percent: number) => void,
): Promise<ImportView> {
  const { source } = item;
  if (source.kind === "text") {
    const { text, format, title } = source;
    return api<ImportView>("PUT", `/imports/${item.id}`, {
      body: { seminarId, text, format, ...(title ? { title } : {}) },
    });
  }
  const form = new FormData();
  form.set("seminarId", seminarId);
  form.set("file", source.file, source.file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", `/api/v1/imports/${item.id}`);
    request.responseType = "text";
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100));
    });
    request.addEventListener("error", () => reject(new ApiProblem(0, {})));
    request.addEventListener("abort", () => reject(new ApiProblem(0, {})));
    request.addEventListener("load", () => {
      const answer = parse(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(answer as ImportView);
      else reject(new ApiProblem(request.status, (answer ?? {}) as Partial<Problem>));
    });
    request.send(form);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (notJson) {
    // a proxy's page instead of our answer; the status says enough
    if (notJson instanceof SyntaxError) return null;
    throw notJson;
  }
}
