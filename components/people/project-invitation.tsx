"use client";
/** An invitation over the whole screen, for a class to read from the last row. */
import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import { IconButton } from "@/components/ui/icon-button";
import { messages } from "@/lib/messages";
import { QrCode } from "./qr-code";

const words = messages.people.invitations;

interface ProjectInvitationProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  url: string;
  code: string;
  seminarName: string;
}

/** The code as large as the screen allows; Escape closes. */
export function ProjectInvitation(props: ProjectInvitationProps) {
  const address = props.url.replace(/^https?:\/\//, "").replace(/\/[^/]*$/, "");
  return (
    <Primitive.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Primitive.Portal>
        <Primitive.Content className="projection">
          <Primitive.Close asChild>
            <IconButton label={messages.shell.close}>
              <X size={24} strokeWidth={1.5} aria-hidden />
            </IconButton>
          </Primitive.Close>
          <div className="projection-words">
            <Primitive.Title className="projection-title">
              {words.projectTitle(props.seminarName)}
            </Primitive.Title>
            <Primitive.Description className="projection-lead">
              {words.projectBody}
            </Primitive.Description>
            <p className="projection-address">{address}</p>
            <p className="projection-code">{props.code}</p>
          </div>
          <QrCode url={props.url} label={words.qr(props.url)} />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
