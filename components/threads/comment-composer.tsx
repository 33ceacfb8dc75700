"use client";
/**
 * Writing a comment: closed it is one line, opened it is a field, at first plain, and the rich
 * editor as soon as its script is there. What is typed is kept in this browser until the server has
 * it; a refusal stands beside the text, which stays. What got no answer is sent again by itself,
 * under the same id, until it is changed.
 */
import { type KeyboardEvent, type SyntheticEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ApiProblem } from "@/lib/api-client";
import { AppError } from "@/lib/errors";
import { messages } from "@/lib/messages";
import type { MemberView, Visibility } from "@/lib/seminars/model";
import { parseCommentBody } from "@/lib/threads/body";
import type { CommentNode } from "@/lib/threads/model";
import { PlainField } from "./plain-field";
import { useDraft } from "./use-draft";
import { useFetchedComponent } from "./use-fetched-component";
import { useResend } from "./use-resend";

interface CommentComposerProps {
  /** Who will see it. */
  audience: Visibility;
  members: readonly MemberView[];
  placeholder: string;
  submitLabel: string;
  autoFocus?: boolean;
  /** Another value than before opens the field and puts the focus there. */
  focusOn?: string;
  /** Names the person and the place: whose unsent text this is. */
  draftKey: string;
  initialBody?: CommentNode;
  /** `id` stays the same from the first try to the last. Rejects with `ApiProblem` to keep the text. */
  onSubmit(body: CommentNode, id: string): Promise<void>;
  onCancel?(): void;
  /** Escape, where nothing in the field itself is closed by it; the text stays a draft. */
  onEscape?(): void;
}

const words = messages.threads.composer;
const loadEditor = () => import("./comment-editor").then((module) => module.CommentEditor);

/** One field with its audience and its button. */
export function CommentComposer(props: CommentComposerProps) {
  const { audience, placeholder, submitLabel, focusOn, initialBody, onSubmit, onCancel } = props;
  const [isOpen, setIsOpen] = useState(props.autoFocus === true || initialBody !== undefined);
  const [wantsFocus, setWantsFocus] = useState(props.autoFocus === true);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [failures, setFailures] = useState(0);
  useResend(failures, () => void send(true));
  const text = useDraft(props.draftKey, initialBody, () => setIsOpen(true));
  const { Component: Editor, isMissing } = useFetchedComponent(loadEditor, isOpen);
  const hasFocus = useRef(false);
  const isBusy = useRef(false);
  const audienceId = useId();

  function open() {
    setWantsFocus(true);
    setIsOpen(true);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another value asks for the focus
  useEffect(() => {
    if (focusOn === undefined) return;
    open();
    text.begin();
  }, [focusOn]);

  async function send(isAgain = false) {
    // the key may be pressed again before the button is drawn as busy
    if (isBusy.current) return;
    isBusy.current = true;
    setBusy(true);
    // a sentence that is taken away and put back is read out each time
    if (!isAgain) setProblem(null);
    const sent = text.draft.current;
    try {
      await onSubmit(parseCommentBody(sent.body).body, sent.id);
      // what was sent by itself does not take the focus from where it is by now
      setWantsFocus(!isAgain || hasFocus.current);
      stopWaiting();
      // what a phone's keyboard wrote meanwhile is not thrown away
      if (text.draft.current === sent) text.forget();
      else text.renew();
    } catch (cause) {
      const isUnanswered = cause instanceof ApiProblem && cause.status === 0;
      setFailures((before) => (isUnanswered ? before + 1 : 0));
      if (isUnanswered) setProblem(words.unreachable);
      else if (cause instanceof AppError) setProblem(cause.userMessage);
      else if (cause instanceof ApiProblem) setProblem(cause.detail);
      else throw cause;
    } finally {
      isBusy.current = false;
      setBusy(false);
    }
  }

  function stopWaiting() {
    setFailures(0);
    setProblem(null);
  }

  // another text is sent when its writer says so
  function change(body: CommentNode | string) {
    if (failures > 0) stopWaiting();
    text.change(body);
  }

  function cancel() {
    text.forget();
    stopWaiting();
    setIsOpen(false);
    onCancel?.();
  }

  // before the editor has the key, which takes Escape for itself
  function onKeyDownCapture(event: KeyboardEvent) {
    if (busy) return swallow(event);
    const isFree = event.key === "Escape" && !event.nativeEvent.isComposing;
    if (!isFree || event.currentTarget.querySelector('[role="listbox"], .composer-link')) return;
    event.preventDefault();
    event.stopPropagation();
    props.onEscape?.();
  }

  if (!isOpen) {
    return (
      <button type="button" className="composer composer-closed" onClick={open}>
        {placeholder}
      </button>
    );
  }
  const field = {
    initial: text.draft.current.body,
    label: placeholder,
    placeholder,
    autoFocus: wantsFocus || hasFocus.current,
    members: props.members,
    onChange: change,
    onSend: () => void send(),
  };
  const isWaiting = isMissing && typeof field.initial !== "string";
  return (
    <form
      className="composer"
      aria-label={placeholder}
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onFocus={() => {
        hasFocus.current = true;
      }}
      onBlur={() => {
        hasFocus.current = false;
      }}
      onKeyDownCapture={onKeyDownCapture}
      onPasteCapture={busy ? swallow : undefined}
    >
      {Editor ? (
        <Editor key={`rich ${text.round}`} {...field} />
      ) : (
        <PlainField key={`plain ${text.round}`} {...field} />
      )}
      {problem !== null || isWaiting ? (
        <p className="thread-problem" role="alert" data-waiting={failures > 0 || undefined}>
          {problem ?? words.editorMissing}
        </p>
      ) : null}
      <div className="composer-foot">
        <span id={audienceId} className="composer-audience">
          {messages.highlights.visibility.seenBy[audience]}
        </span>
        {onCancel ? (
          <Button variant="bare" size="small" onClick={cancel}>
            {words.cancel}
          </Button>
        ) : null}
        <Button
          type="submit"
          size="small"
          busy={busy}
          title={words.sendKey}
          aria-describedby={audienceId}
        >
          {busy ? words.sending : submitLabel}
        </Button>
      </div>
    </form>
  );
}

/** While it is being sent the text stays as it is; the focus may go elsewhere. */
function swallow(event: SyntheticEvent & { key?: string }) {
  if (event.key === "Tab") return;
  event.preventDefault();
  event.stopPropagation();
}
