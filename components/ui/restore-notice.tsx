"use client";
/** Over a list, after something was taken out of it: what happened and the way to undo it. */
import { useState } from "react";
import { api } from "@/lib/api-client";
import { messages } from "@/lib/messages";
import { Button } from "./button";
import { FormProblem } from "./form-problem";
import { Notice } from "./notice";
import { useRequest } from "./use-request";

interface RestoreNoticeProps {
  title: string;
  body: string;
  label: string;
  busyLabel: string;
  /** The API's path of the deleted thing, such as `/documents/ID`. */
  path: string;
  /** Where the page is without this notice; loaded once the thing is back. */
  back: string;
}

/** Undoes a deletion by `POST …/restore` and loads the list again. */
export function RestoreNotice({ title, body, label, busyLabel, path, back }: RestoreNoticeProps) {
  const request = useRequest();
  const [dismissed, setDismissed] = useState(false);
  if (dismissed) return null;
  const restore = () =>
    request.run(async () => {
      await api("POST", `${path}/restore`);
      location.assign(back);
    });
  const dismiss = () => {
    setDismissed(true);
    history.replaceState(null, "", back);
  };
  return (
    <div className="section">
      <Notice
        tone="waits"
        alert
        title={title}
        actions={
          <>
            <Button variant="plain" busy={request.busy} onClick={restore}>
              {request.busy ? busyLabel : label}
            </Button>
            <Button variant="bare" onClick={dismiss}>
              {messages.shell.dismiss}
            </Button>
          </>
        }
      >
        <p>{body}</p>
        <FormProblem message={request.problem?.detail ?? null} />
      </Notice>
    </div>
  );
}
