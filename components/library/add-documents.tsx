"use client";
/**
 * Bringing documents in: by drop anywhere on the page, by file dialogue, by paste. In an empty
 * library it is the page; else two buttons at its head. A single file leads to its preview; of
 * several each waits in a list.
 */
import { ClipboardPaste, FileText, Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ChangeEvent, useCallback, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { messages } from "@/lib/messages";
import { ImportList } from "./import-list";
import { PasteDialog, type PastedWords } from "./paste-dialog";
import { useImportQueue } from "./use-import-queue";
import { usePageDrop } from "./use-page-drop";

const words = messages.library;

interface AddDocumentsProps {
  seminarId: string;
  /** Draws the invitation of a library with nothing in it yet. */
  isEmpty: boolean;
  /** The largest file, in bytes. */
  maxBytes: number;
}

/** The way in for documents, for those who may bring them. */
export function AddDocuments({ seminarId, isEmpty, maxBytes }: AddDocumentsProps) {
  const router = useRouter();
  const onArrival = useCallback(
    (id: string, opens: boolean) => {
      if (opens) location.assign(`/seminars/${seminarId}/imports/${id}`);
      else router.refresh();
    },
    [router, seminarId],
  );
  const { items, add, retry, leaveOut, clear } = useImportQueue({
    seminarId,
    maxBytes,
    onArrival,
  });
  const [pasting, setPasting] = useState(false);
  const [pasted, setPasted] = useState<PastedWords>({ text: "", html: "" });
  const picker = useRef<HTMLInputElement>(null);
  const addFiles = (files: File[]) => add(files.map((file) => ({ kind: "file", file })));
  const paste = (text: string, html = "") => {
    setPasted({ text, html });
    setPasting(true);
  };
  const over = usePageDrop({ onFiles: addFiles, onText: paste });
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    addFiles([...(event.target.files ?? [])]);
    // so that choosing the same file again is a change again
    event.target.value = "";
  };
  const chooseFiles = () => picker.current?.click();
  return (
    <div className={isEmpty ? "adding" : "adding adding-compact"}>
      <input
        ref={picker}
        className="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden
        onChange={pick}
      />
      {isEmpty ? (
        <div className="empty" data-over={over || undefined}>
          <h2 className="h2">{words.empty.title}</h2>
          <p>{words.empty.body}</p>
          <div className="empty-acts">
            <Button onClick={chooseFiles}>
              <FileText size={17} strokeWidth={1.5} aria-hidden />
              {words.chooseFiles}
            </Button>
            <Button variant="plain" onClick={() => paste("")}>
              {words.pasteText}
            </Button>
          </div>
          <p className="micro">{words.formats}</p>
        </div>
      ) : (
        <div className="adding-acts">
          <Button variant="bare" onClick={() => paste("")}>
            <ClipboardPaste size={17} strokeWidth={1.5} aria-hidden />
            {words.pasteText}
          </Button>
          <Button variant="plain" onClick={chooseFiles}>
            <Upload size={17} strokeWidth={1.5} aria-hidden />
            {words.add}
          </Button>
        </div>
      )}
      {over ? (
        <div className="drop-veil" aria-hidden>
          <p className="h2">{words.dropHere}</p>
        </div>
      ) : null}
      <ImportList items={items} onRetry={retry} onLeaveOut={leaveOut} onClear={clear} />
      <PasteDialog
        open={pasting}
        initial={pasted}
        onOpenChange={setPasting}
        onAdd={(source) => add([source])}
      />
    </div>
  );
}
