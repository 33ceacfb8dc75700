"use client";
/**
 * Writing a comment: closed it is one line, opened it is a field, at first plain, and the rich
 * editor as soon as its script is there. What is typed is kept in this browser until the server has
 * it; a refusal stands beside the text, which stays.
 */
import {
  type ComponentType,
  type KeyboardEvent,
  type SyntheticEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { reportLater } from "@/components/live/report-later";
import { Button } from "@/components/ui/button";
import { ApiProblem } from "@/lib/api-client";
import { AppError } from "@/lib/errors";
import { messages } from "@/lib/messages";
import type { MemberView, Visibility } from "@/lib/seminars/model";
import { parseCommentBody } from "@/lib/threads/body";
import type { CommentNode } from "@/lib/threads/model";
import type { CommentEditorProps } from "./comment-editor";
import { dropDraft, keepDraft, newDraft, readDraft } from "./drafts";
import { isBlank } from "./plain-paragraphs";

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
}

const text = messages.threads.composer;

/** One field with its audience and its button. */
export function CommentComposer(props: CommentComposerProps) {
  const { audience, placeholder, submitLabel, draftKey, initialBody, onSubmit, onCancel } = props;
  const [isOpen, setIsOpen] = useState(props.autoFocus === true || initialBody !== undefined);
  const [round, setRound] = useState(0);
  const [wantsFocus, setWantsFocus] = useState(props.autoFocus === true);
  const hasFocus = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const draft = useRef(newDraft(initialBody));
  const draftTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isBusy = useRef(false);
  const [start, setStart] = useState<CommentNode | string>(draft.current.body);
  const { Editor, isMissing } = useEditorComponent(isOpen);
  const audienceId = useId();

  // the browser's storage is not there while the server draws
  useEffect(() => {
    const kept = readDraft(draftKey);
    if (kept === null) return;
    draft.current = kept;
    setStart(kept.body);
    setRound((before) => before + 1);
    if (!isBlank(kept.body)) setIsOpen(true);
  }, [draftKey]);

  const { focusOn } = props;
  useEffect(() => {
    if (focusOn === undefined) return;
    setWantsFocus(true);
    setIsOpen(true);
    setRound((before) => before + 1);
  }, [focusOn]);

  useEffect(() => {
    const flush = () => {
      if (draftTimer.current === undefined) return;
      clearTimeout(draftTimer.current);
      draftTimer.current = undefined;
      keepDraft(draftKey, draft.current);
    };
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [draftKey]);

  function onChange(body: CommentNode | string, id = draft.current.id) {
    draft.current = { id, body };
    clearTimeout(draftTimer.current);
    draftTimer.current = setTimeout(() => {
      draftTimer.current = undefined;
      if (isBlank(body)) dropDraft(draftKey);
      else keepDraft(draftKey, draft.current);
    }, 250);
  }

  function forget() {
    clearTimeout(draftTimer.current);
    draftTimer.current = undefined;
    dropDraft(draftKey);
    draft.current = newDraft(initialBody);
    setStart(draft.current.body);
    setRound((before) => before + 1);
  }

  async function send() {
    // the key may be pressed again before the button is drawn as busy
    if (isBusy.current) return;
    isBusy.current = true;
    setBusy(true);
    setProblem(null);
    const sent = draft.current;
    try {
      await onSubmit(parseCommentBody(sent.body).body, sent.id);
      setWantsFocus(true);
      // what a phone's keyboard wrote meanwhile is another comment's beginning
      if (draft.current === sent) forget();
      else onChange(draft.current.body, newDraft().id);
    } catch (cause) {
      if (cause instanceof AppError) setProblem(cause.userMessage);
      else if (cause instanceof ApiProblem) setProblem(cause.detail);
      else throw cause;
    } finally {
      isBusy.current = false;
      setBusy(false);
    }
  }

  function cancel() {
    forget();
    setProblem(null);
    setIsOpen(false);
    onCancel?.();
  }

  if (!isOpen) {
    return (
      <button
        type="button"
        className="composer composer-closed"
        onClick={() => {
          setWantsFocus(true);
          setIsOpen(true);
        }}
      >
        {placeholder}
      </button>
    );
  }
  const field = {
    initial: start,
    label: placeholder,
    placeholder,
    autoFocus: wantsFocus || hasFocus.current,
    members: props.members,
    onChange: (body: CommentNode | string) => onChange(body),
    onSend: () => void send(),
  };
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
      onKeyDownCapture={busy ? swallow : undefined}
      onPasteCapture={busy ? swallow : undefined}
    >
      {Editor ? (
        <Editor key={`rich ${round}`} {...field} initial={draft.current.body} />
      ) : (
        <PlainField key={`plain ${round}`} {...field} />
      )}
      {isMissing && typeof start !== "string" ? (
        <p className="thread-problem" role="alert">
          {text.editorMissing}
        </p>
      ) : null}
      {problem === null ? null : (
        <p className="thread-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="composer-foot">
        <span id={audienceId} className="composer-audience">
          {messages.highlights.visibility.seenBy[audience]}
        </span>
        {onCancel ? (
          <Button variant="bare" size="small" onClick={cancel}>
            {text.cancel}
          </Button>
        ) : null}
        <Button
          type="submit"
          size="small"
          busy={busy}
          title={text.sendKey}
          aria-describedby={audienceId}
        >
          {busy ? text.sending : submitLabel}
        </Button>
      </div>
    </form>
  );
}

type FieldProps = Omit<CommentEditorProps, "onChange"> & { onChange(body: string): void };

/** The field until the editor's script is there; if it never comes, one can write all the same. */
function PlainField({ initial, label, placeholder, autoFocus, onChange, onSend }: FieldProps) {
  if (typeof initial !== "string") return <div className="composer-text" aria-busy />;
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSend();
  }
  return (
    <textarea
      className="composer-text composer-plain"
      aria-label={label}
      placeholder={placeholder}
      defaultValue={initial}
      // biome-ignore lint/a11y/noAutofocus: it was opened to write in
      autoFocus={autoFocus}
      rows={2}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

/** While it is being sent the text stays as it is; the focus may go elsewhere. */
function swallow(event: SyntheticEvent & { key?: string }) {
  if (event.key === "Tab") return;
  event.preventDefault();
  event.stopPropagation();
}

/** The editor, fetched once it is wanted; null until then and where it cannot be had. */
function useEditorComponent(isWanted: boolean) {
  const [Editor, setEditor] = useState<ComponentType<CommentEditorProps> | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    import("./comment-editor").then(
      (module) => {
        if (!isGone) setEditor(() => module.CommentEditor);
      },
      (cause: unknown) => {
        // the plain field goes on serving
        if (!isGone) setIsMissing(true);
        reportLater(cause);
      },
    );
    return () => {
      isGone = true;
    };
  }, [isWanted]);
  return { Editor, isMissing };
}
