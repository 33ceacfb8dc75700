"use client";
/**
 * The seminar's codebook: what is agreed, what is proposed, what is retired. Every change is made
 * at once; a deletion can be undone.
 */
import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toaster";
import { ApiProblem, api, makeId } from "@/lib/api-client";
import { messages } from "@/lib/messages";
import type { ThemeView, UpdateThemeInput } from "@/lib/themes/model";
import { type ThemeDraft, ThemeForm } from "./theme-form";
import { ThemeLine } from "./theme-line";

const words = messages.codebook;

interface CodebookProps {
  seminarId: string;
  themes: readonly ThemeView[];
  mayCreate: boolean;
  /** Instructors and assistants agree to themes and retire them. */
  mayDecide: boolean;
  /** New themes of this person are proposals. */
  proposes: boolean;
}

/** The themes by state, a way to make one, and the dialog that edits them. */
export function Codebook({
  seminarId,
  themes: initial,
  mayCreate,
  mayDecide,
  proposes,
}: CodebookProps) {
  const [themes, setThemes] = useState(initial);
  /** The theme that is edited, `new` for one that is made. */
  const [open, setOpen] = useState<ThemeView | "new" | null>(null);
  const newId = useRef(makeId());
  const toast = useToast();
  const put = (changed: ThemeView) =>
    setThemes((before) =>
      before.some((theme) => theme.id === changed.id)
        ? before.map((theme) => (theme.id === changed.id ? changed : theme))
        : [...before, changed],
    );
  const change = async (theme: ThemeView, patch: UpdateThemeInput): Promise<ThemeView> => {
    try {
      const changed = await api<ThemeView>("PATCH", `/themes/${theme.id}`, {
        body: patch,
        version: theme.version,
      });
      put(changed);
      return changed;
    } catch (refusal) {
      if (!(refusal instanceof ApiProblem) || refusal.status !== 409 || !refusal.current)
        throw refusal;
      const current = refusal.current as ThemeView;
      put(current);
      setOpen((before) => (before !== null && before !== "new" ? current : before));
      throw new ApiProblem(409, { code: "conflict", detail: words.conflict });
    }
  };
  const create = async (draft: ThemeDraft) => {
    const created = await api<ThemeView>("PUT", `/themes/${newId.current}`, {
      body: { seminarId, ...draft },
    });
    newId.current = makeId();
    put(created);
    setOpen(null);
    toast({ message: words.savedNow(created.name) });
  };
  const save = async (theme: ThemeView, draft: ThemeDraft) => {
    const saved = await change(theme, draft);
    setOpen(null);
    toast({ message: words.savedNow(saved.name) });
  };
  const remove = async (theme: ThemeView) => {
    await api("DELETE", `/themes/${theme.id}`);
    setThemes((before) => before.filter((standing) => standing.id !== theme.id));
    const restore = () =>
      api<ThemeView>("POST", `/themes/${theme.id}/restore`)
        .then((back) => {
          put(back);
          toast({ message: words.restoredNow(back.name) });
        })
        .catch((refusal: unknown) => toast({ message: sentenceOf(refusal) }));
    toast({
      message: words.removedNow(theme.name),
      action: { label: messages.shell.undo, onAction: () => void restore() },
    });
  };
  const act = (work: Promise<unknown>, done?: string) =>
    work
      .then(() => done && toast({ message: done }))
      .catch((refusal: unknown) => toast({ message: sentenceOf(refusal) }));

  const groups = [
    { state: "agreed" as const, title: null, note: null },
    { state: "proposed" as const, title: words.proposedTitle, note: null },
    { state: "retired" as const, title: words.retiredTitle, note: words.retiredBody },
  ];
  return (
    <>
      {mayCreate ? (
        <p className="page-acts page-acts-head">
          <Button variant={themes.length === 0 ? "solid" : "plain"} onClick={() => setOpen("new")}>
            <Plus size={18} strokeWidth={1.6} aria-hidden />
            {proposes ? words.propose : words.create}
          </Button>
        </p>
      ) : null}
      {themes.length === 0 ? (
        <div className="empty">
          <h2 className="h2">{words.empty.title}</h2>
          <p>{words.empty.body}</p>
        </div>
      ) : null}
      {groups.map(({ state, title, note }) => {
        const members = themes.filter((theme) => theme.state === state);
        if (members.length === 0) return null;
        return (
          <section key={state} className="section" aria-label={title ?? words.agreedTitle}>
            {title ? (
              <div className="section-head">
                <h2>{title}</h2>
                {note ? <span>{note}</span> : null}
              </div>
            ) : (
              <h2 className="visually-hidden">{words.agreedTitle}</h2>
            )}
            <ul className="themes">
              {members.map((theme) => (
                <ThemeLine
                  key={theme.id}
                  theme={theme}
                  mayDecide={mayDecide}
                  onEdit={() => setOpen(theme)}
                  onState={(next, done) => void act(change(theme, { state: next }), done)}
                  onRemove={() => void act(remove(theme))}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <Dialog
        open={open !== null}
        onOpenChange={(stays) => {
          if (!stays) setOpen(null);
        }}
        title={open === null || open === "new" ? words.createTitle : words.editTitle(open.name)}
      >
        {open === null ? null : (
          <ThemeForm
            key={open === "new" ? "new" : open.id}
            initial={
              open === "new" ? { name: "", scopeNote: null, color: nextColor(themes) } : open
            }
            submitLabel={open === "new" ? words.submitNew : words.submit}
            onSubmit={(draft) => (open === "new" ? create(draft) : save(open, draft))}
            onCancel={() => setOpen(null)}
          />
        )}
      </Dialog>
    </>
  );
}

/** The first of the twelve that is least used: new themes take them in order. */
function nextColor(themes: readonly ThemeView[]): number {
  const uses = words.colors.map(
    (_name, index) => themes.filter((theme) => theme.color === index + 1).length,
  );
  return uses.indexOf(Math.min(...uses)) + 1;
}

function sentenceOf(refusal: unknown): string {
  if (refusal instanceof ApiProblem) return refusal.detail;
  throw refusal;
}
