"use client";
/**
 * What a thread's menu does to its highlight: copy its link, delete or withdraw it with Undo, take
 * it back up. Deleting is asked about nowhere, since it can be undone.
 */
import { copyText } from "@/components/ui/copy-text";
import { useToast } from "@/components/ui/toaster";
import { useRequest } from "@/components/ui/use-request";
import { ApiProblem, api } from "@/lib/api-client";
import type { HighlightView } from "@/lib/highlights/model";
import { messages } from "@/lib/messages";
import { highlightLink } from "./highlight-link";

const text = messages.threads;

interface HighlightActsOptions {
  highlight: HighlightView;
  onChange(highlight: HighlightView): void;
  onRemove(id: string): void;
}

export function useHighlightActs({ highlight, onChange, onRemove }: HighlightActsOptions) {
  const request = useRequest();
  const showToast = useToast();

  async function restore() {
    onChange(await api<HighlightView>("POST", `/highlights/${highlight.id}/restore`));
  }

  async function undo() {
    try {
      await restore();
      showToast({ message: text.restored });
    } catch (problem) {
      // the thread may be closed by now: the message is where the reader looks
      if (!(problem instanceof ApiProblem)) throw problem;
      showToast({
        message: problem.detail,
        action: { label: text.tryAgain, onAction: () => void undo() },
      });
    }
  }

  async function remove() {
    await api("DELETE", `/highlights/${highlight.id}`);
    const left = await findHighlight(highlight.id);
    if (left === null) onRemove(highlight.id);
    else onChange(left);
    showToast({
      message: left === null ? text.deleted : text.withdrawn,
      action: { label: text.comment.undo, onAction: () => void undo() },
    });
  }

  async function copyLink() {
    const link = highlightLink(highlight, window.location.origin);
    const isCopied = await copyText(link);
    showToast({ message: isCopied ? text.menu.copied : text.menu.notCopied(link) });
  }

  return {
    problem: request.problem,
    remove: () => void request.run(remove),
    restore: () => void request.run(restore),
    copyLink: () => void copyLink(),
  };
}

/** What is left of a highlight after it was deleted: withdrawn with its thread, or nothing. */
async function findHighlight(id: string): Promise<HighlightView | null> {
  try {
    return await api<HighlightView>("GET", `/highlights/${id}`);
  } catch (problem) {
    const isGone = problem instanceof ApiProblem && ["gone", "not-found"].includes(problem.code);
    if (isGone) return null;
    throw problem;
  }
}
