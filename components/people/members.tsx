"use client";
/** A seminar's members: for instructors with roles to change and people to remove, at once. */
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { FormProblem } from "@/components/ui/form-problem";
import { useToast } from "@/components/ui/toaster";
import { useRequest } from "@/components/ui/use-request";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { ApiProblem, api } from "@/lib/api-client";
import { messages } from "@/lib/messages";
import type { MemberView, Role } from "@/lib/seminars/model";

const words = messages.people;
const roleNames = messages.seminars.roles;
const roles = Object.keys(roleNames) as Role[];

interface MembersProps {
  members: readonly MemberView[];
  /** Who reads the page. */
  personId: string;
}

/** The list; each line keeps its own state of request. */
export function Members({ members: initial, personId }: MembersProps) {
  const [members, setMembers] = useState(initial);
  const replace = (changed: MemberView) =>
    setMembers((before) =>
      before.map((member) => (member.personId === changed.personId ? changed : member)),
    );
  const remove = (id: string) =>
    setMembers((before) => before.filter((member) => member.personId !== id));
  return (
    <ul className="people">
      {members.map((member) => (
        <MemberLine
          key={member.personId}
          member={member}
          isMe={member.personId === personId}
          onChange={replace}
          onRemove={remove}
        />
      ))}
    </ul>
  );
}

interface MemberLineProps {
  member: MemberView;
  isMe: boolean;
  onChange: (member: MemberView) => void;
  onRemove: (personId: string) => void;
}

function MemberLine({ member, isMe, onChange, onRemove }: MemberLineProps) {
  const request = useRequest();
  const toast = useToast();
  const path = `/seminars/${member.seminarId}/members/${member.personId}`;
  const changeRole = (role: Role) =>
    request.run(async () => {
      try {
        onChange(await api<MemberView>("PATCH", path, { body: { role }, version: member.version }));
        toast({ message: words.roleChanged(member.name, roleNames[role]) });
      } catch (refusal) {
        // somebody else changed it first; theirs is shown, and the choice can be made again
        if (refusal instanceof ApiProblem && refusal.status === 409 && refusal.current) {
          onChange(refusal.current as MemberView);
        }
        throw refusal;
      }
    });
  const remove = () =>
    request.run(async () => {
      await api("DELETE", path);
      if (isMe) {
        location.assign("/seminars");
        return;
      }
      onRemove(member.personId);
      toast({ message: `${words.removed(member.name)} ${words.noUndo}` });
    });
  return (
    <li className="person">
      <Avatar name={member.name} teaching={member.role === "instructor"} />
      <div className="person-words">
        <p>
          {member.name} {isMe ? <span className="muted">({words.you})</span> : null}
        </p>
        {member.email ? <p className="small muted">{member.email}</p> : null}
        <FormProblem message={request.problem?.detail ?? null} />
      </div>
      {member.abilities.includes("update") ? (
        <label className="person-role">
          <VisuallyHidden>{words.roleOf(member.name)}</VisuallyHidden>
          <select
            className="input"
            value={member.role}
            disabled={request.busy}
            onChange={(event) => {
              const role = roles.find((known) => known === event.target.value);
              if (role) void changeRole(role);
            }}
          >
            {roles.map((role) => (
              <option key={role} value={role}>
                {roleNames[role]}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <span className="person-role small second">{roleNames[member.role]}</span>
      )}
      {member.abilities.includes("delete") ? (
        <Button
          variant="bare"
          size="small"
          busy={request.busy}
          onClick={remove}
          aria-label={isMe ? words.leave : words.removeName(member.name)}
        >
          {isMe ? words.leave : words.remove}
        </Button>
      ) : (
        <span />
      )}
    </li>
  );
}
