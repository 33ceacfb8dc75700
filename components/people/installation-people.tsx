"use client";
/** Everyone of the installation, for its owners: one-time links, and who else is an owner. */
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormProblem } from "@/components/ui/form-problem";
import { Secret } from "@/components/ui/secret";
import { useToast } from "@/components/ui/toaster";
import { useRequest } from "@/components/ui/use-request";
import { ApiProblem, api } from "@/lib/api-client";
import { messages } from "@/lib/messages";
import { formatDay, formatMoment } from "@/lib/messages/dates";
import type { OneTimeLinkView, PersonView } from "@/lib/people/model";

const words = messages.people.installation;

/** The list; a one-time link is shown in a dialog, once. */
export function InstallationPeople(props: { people: readonly PersonView[] }) {
  const [people, setPeople] = useState(props.people);
  const [link, setLink] = useState<{ name: string; view: OneTimeLinkView } | null>(null);
  const replace = (changed: PersonView) =>
    setPeople((before) => before.map((person) => (person.id === changed.id ? changed : person)));
  return (
    <>
      <ul className="people">
        {people.map((person) => (
          <PersonLine
            key={person.id}
            person={person}
            onChange={replace}
            onLink={(view) => setLink({ name: person.name, view })}
          />
        ))}
      </ul>
      <Dialog
        open={link !== null}
        onOpenChange={() => setLink(null)}
        title={words.resetTitle(link?.name ?? "")}
        description={link ? words.resetBody(formatMoment(link.view.expiresAt)) : undefined}
      >
        <Secret label={words.resetField} value={link?.view.url ?? ""} copyLabel={words.copyLink} />
      </Dialog>
    </>
  );
}

interface PersonLineProps {
  person: PersonView;
  onChange: (person: PersonView) => void;
  onLink: (link: OneTimeLinkView) => void;
}

function PersonLine({ person, onChange, onLink }: PersonLineProps) {
  const request = useRequest();
  const toast = useToast();
  const makeLink = () =>
    request.run(async () => {
      onLink(await api<OneTimeLinkView>("POST", `/people/${person.id}/reset-link`));
    });
  const setOwner = (isOwner: boolean) =>
    request.run(async () => {
      try {
        onChange(
          await api<PersonView>("PATCH", `/people/${person.id}`, {
            body: { isOwner },
            version: person.version,
          }),
        );
        toast({ message: isOwner ? words.ownerNow(person.name) : words.ownerNoMore(person.name) });
      } catch (refusal) {
        if (refusal instanceof ApiProblem && refusal.status === 409 && refusal.current) {
          onChange(refusal.current as PersonView);
        }
        throw refusal;
      }
    });
  return (
    <li className="person person-wide">
      <Avatar name={person.name} />
      <div className="person-words">
        <p>
          {person.name}
          {person.isOwner ? <span className="tag">{words.owner}</span> : null}
        </p>
        <p className="small muted">
          {person.email}
          {" · "}
          {person.hasPassword ? words.joined(formatDay(person.createdAt)) : words.noPassword}
        </p>
        <FormProblem message={request.problem?.detail ?? null} />
      </div>
      <div className="person-acts">
        {person.abilities.includes("reset") ? (
          <Button
            variant="plain"
            size="small"
            busy={request.busy}
            onClick={makeLink}
            aria-label={words.resetFor(person.name)}
          >
            {words.reset}
          </Button>
        ) : null}
        {person.abilities.includes("update") ? (
          <Button
            variant="bare"
            size="small"
            busy={request.busy}
            onClick={() => void setOwner(!person.isOwner)}
          >
            {person.isOwner ? words.takeOwner : words.makeOwner}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
