"use client";
/** The owners' setting: who may found seminars. Saved as soon as it is chosen. */
import { useState } from "react";
import { FormProblem } from "@/components/ui/form-problem";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { useToast } from "@/components/ui/toaster";
import { useRequest } from "@/components/ui/use-request";
import { api } from "@/lib/api-client";
import { messages } from "@/lib/messages";
import type { SettingsView } from "@/lib/people/model";

const words = messages.people.installation;

/** A choice of two; a refused one goes back to what stands. */
export function InstallationSettings({ settings }: { settings: SettingsView }) {
  const [choice, setChoice] = useState(settings.seminarCreation);
  const request = useRequest();
  const toast = useToast();
  const choose = async (next: SettingsView["seminarCreation"]) => {
    const before = choice;
    setChoice(next);
    const stands = await request.run(async () => {
      await api<SettingsView>("PATCH", "/settings", { body: { seminarCreation: next } });
      toast({ message: words.settingSaved });
    });
    if (!stands) setChoice(before);
  };
  return (
    <>
      <SegmentedControl
        label={words.seminarCreation}
        options={[
          { value: "everyone", label: words.seminarCreations.everyone },
          { value: "owners", label: words.seminarCreations.owners },
        ]}
        value={choice}
        onChange={(next) => void choose(next)}
      />
      <FormProblem message={request.problem?.detail ?? null} />
    </>
  );
}
