"use client";
/**
 * Editing a document's description. Only what was changed is sent; where somebody else saved in
 * between, what was typed stays and theirs stands beside it.
 */
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormProblem } from "@/components/ui/form-problem";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toaster";
import { useRequest } from "@/components/ui/use-request";
import { ApiProblem, api } from "@/lib/api-client";
import { messages } from "@/lib/messages";
import { DescribeField } from "./describe-field";
import {
  type Described,
  type FieldName,
  type FieldSection,
  type FieldValues,
  fieldNames,
  fieldSections,
  patchOf,
  valuesOf,
} from "./describe-fields";

const words = messages.library.describe;

interface Versioned extends Described {
  version: number;
}

/** The form of all fields; `document` is what the page was made with. */
export function DescribeForm({ id, document }: { id: string; document: Versioned }) {
  const [base, setBase] = useState({ version: document.version, values: valuesOf(document) });
  const [values, setValues] = useState<FieldValues>(base.values);
  const [theirs, setTheirs] = useState<FieldValues | null>(null);
  const request = useRequest();
  const toast = useToast();
  const set = (name: FieldName, value: string) => setValues({ ...values, [name]: value });

  const save = async () => {
    const patch = patchOf(base.values, values);
    if (Object.keys(patch).length === 0) return toast({ message: words.saved });
    try {
      const saved = await api<Versioned>("PATCH", `/documents/${id}`, {
        body: patch,
        version: base.version,
      });
      setBase({ version: saved.version, values: valuesOf(saved) });
      setValues(valuesOf(saved));
      setTheirs(null);
      toast({ message: words.saved });
    } catch (refusal) {
      if (!(refusal instanceof ApiProblem) || refusal.status !== 409) throw refusal;
      const current = refusal.current as Versioned;
      const others = valuesOf(current);
      // fields that I left alone take theirs; mine stay, and saving again is based on theirs
      setValues(
        Object.fromEntries(
          fieldNames.map((name) => [
            name,
            values[name] === base.values[name] ? others[name] : values[name],
          ]),
        ) as FieldValues,
      );
      setBase({ version: current.version, values: others });
      setTheirs(others);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void request.run(save);
  };

  return (
    <form className="form" onSubmit={submit}>
      {theirs ? (
        <Notice tone="waits" alert title={words.conflictTitle}>
          <p>{words.conflictBody}</p>
        </Notice>
      ) : null}
      {(Object.keys(fieldSections) as FieldSection[]).map((section) => (
        <fieldset key={section}>
          <legend>{words.sections[section]}</legend>
          {fieldSections[section].map((name) => (
            <DescribeField
              key={name}
              name={name}
              value={values[name]}
              theirs={theirs && theirs[name] !== values[name] ? theirs[name] : null}
              error={request.errorOf(name)}
              onChange={(value) => set(name, value)}
            />
          ))}
        </fieldset>
      ))}
      <FormProblem message={request.summaryBeside(fieldNames)} />
      <div className="form-actions">
        <Button type="submit" busy={request.busy}>
          {request.busy ? words.saving : words.submit}
        </Button>
      </div>
    </form>
  );
}
