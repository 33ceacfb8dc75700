"use client";
/** A seminar's settings. A conflict keeps what was chosen and shows what somebody else saved. */
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toaster";
import { useRequest } from "@/components/ui/use-request";
import { ApiProblem, api } from "@/lib/api-client";
import { messages } from "@/lib/messages";
import type { SeminarView, ThemeCreation, Visibility } from "@/lib/seminars/model";

const words = messages.seminars;
const setting = words.settings;

type Values = {
  name: string;
  term: string;
  timeZone: string;
  defaultVisibility: string;
  themeCreation: string;
};

function valuesOf(seminar: SeminarView): Values {
  const { name, timeZone, defaultVisibility, themeCreation } = seminar;
  return { name, term: seminar.term ?? "", timeZone, defaultVisibility, themeCreation };
}

/** `timeZones` are those that the server knows. */
export function SettingsForm(props: { seminar: SeminarView; timeZones: readonly string[] }) {
  const [base, setBase] = useState(props.seminar);
  const [values, setValues] = useState(valuesOf(props.seminar));
  const [theirs, setTheirs] = useState<Values | null>(null);
  const request = useRequest();
  const toast = useToast();
  const bind = (name: keyof Values) => ({
    name,
    value: values[name],
    error: request.errorOf(name),
    onChange: (event: { target: { value: string } }) =>
      setValues({ ...values, [name]: event.target.value }),
  });
  const other = (name: keyof Values, show: (value: string) => string = (value) => value) =>
    theirs && theirs[name] !== values[name] ? setting.theirs(show(theirs[name])) : null;
  const save = async () => {
    try {
      const saved = await api<SeminarView>("PATCH", `/seminars/${base.id}`, {
        version: base.version,
        body: { ...values, term: values.term.trim() === "" ? null : values.term },
      });
      setBase(saved);
      setValues(valuesOf(saved));
      setTheirs(null);
      toast({ message: setting.saved });
    } catch (refusal) {
      if (!(refusal instanceof ApiProblem) || refusal.status !== 409) throw refusal;
      const current = refusal.current as SeminarView;
      setBase(current);
      setTheirs(valuesOf(current));
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void request.run(save);
  };
  const zones = props.timeZones.includes(values.timeZone)
    ? props.timeZones
    : [values.timeZone, ...props.timeZones];
  return (
    <form className="form" onSubmit={submit}>
      {theirs ? (
        <Notice tone="waits" alert title={setting.conflictTitle}>
          <p>{setting.conflictBody}</p>
        </Notice>
      ) : null}
      <FormProblem message={request.summaryBeside(Object.keys(values))} />
      <Field label={words.name} {...bind("name")} required maxLength={200} hint={other("name")} />
      <div className="form-row">
        <Field
          label={words.term}
          {...bind("term")}
          maxLength={120}
          hint={other("term") ?? words.termHint}
        />
        <Select
          label={setting.timeZone}
          {...bind("timeZone")}
          hint={other("timeZone") ?? setting.timeZoneHint}
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        />
      </div>
      <Select
        label={setting.defaultVisibility}
        {...bind("defaultVisibility")}
        hint={
          other("defaultVisibility", (value) => setting.visibilities[value as Visibility]) ??
          setting.visibilityHint
        }
        options={Object.entries(setting.visibilities).map(([value, label]) => ({ value, label }))}
      />
      <Select
        label={setting.themeCreation}
        {...bind("themeCreation")}
        hint={other("themeCreation", (value) => setting.themeCreations[value as ThemeCreation])}
        options={Object.entries(setting.themeCreations).map(([value, label]) => ({ value, label }))}
      />
      <div className="form-actions">
        <Button type="submit" busy={request.busy}>
          {request.busy ? setting.saving : setting.submit}
        </Button>
      </div>
    </form>
  );
}
