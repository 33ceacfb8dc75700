"use client";
/** The rich editor as a component, fetched once it is wanted: it is in no page's first scripts. */
import { type ComponentType, useEffect, useState } from "react";
import { reportLater } from "@/components/live/report-later";
import type { CommentEditorProps } from "./comment-editor";

interface FetchedEditor {
  /** Null until it is there. */
  Editor: ComponentType<CommentEditorProps> | null;
  /** It could not be had: the plain field goes on serving. */
  isMissing: boolean;
}

export function useCommentEditor(isWanted: boolean): FetchedEditor {
  const [fetched, setFetched] = useState<FetchedEditor>({ Editor: null, isMissing: false });
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    import("./comment-editor").then(
      (module) => {
        if (!isGone) setFetched({ Editor: module.CommentEditor, isMissing: false });
      },
      (cause: unknown) => {
        if (!isGone) setFetched({ Editor: null, isMissing: true });
        reportLater(cause);
      },
    );
    return () => {
      isGone = true;
    };
  }, [isWanted]);
  return fetched;
}
