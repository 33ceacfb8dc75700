/**
 * What happened, what was kept, what to do next, in that order. The tone is a colour and an icon:
 * red for what failed, ochre for what waits, grey for what is closed to you.
 */
import { CircleAlert, CircleCheck, Clock, Lock } from "lucide-react";
import type { ReactNode } from "react";

const icons = { bad: CircleAlert, waits: Clock, closed: Lock, good: CircleCheck };

interface NoticeProps {
  tone: keyof typeof icons;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Spoken at once where it appears after something that the person did. */
  alert?: boolean;
  /** The page's own heading where the notice is all that the page says. */
  heading?: "h1" | "h2" | "h3";
}

/** A message of a few sentences with what can be done about it. */
export function Notice({ tone, title, children, actions, alert, heading = "h3" }: NoticeProps) {
  const Icon = icons[tone];
  const Heading = heading;
  return (
    <div className="notice" data-tone={tone} role={alert ? "alert" : undefined}>
      <Icon size={20} strokeWidth={1.5} aria-hidden />
      <div>
        <Heading className="notice-title">{title}</Heading>
        {children ? <div className="notice-body">{children}</div> : null}
        {actions ? <div className="notice-actions">{actions}</div> : null}
      </div>
    </div>
  );
}
