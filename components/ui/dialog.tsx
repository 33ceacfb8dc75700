"use client";
/**
 * A dialog in the middle of the page, on phones a sheet from below. Focus is kept inside and given
 * back; Escape closes. No library overlay is used, since that one writes a style element which the
 * Content-Security-Policy refuses; the page is held still by a rule of the style sheet.
 */
import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { messages } from "@/lib/messages";
import { IconButton } from "./icon-button";

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
  /** Buttons under the scrolling part. */
  footer?: ReactNode;
  size?: "normal" | "wide";
}

/** A controlled dialog with a title, a body that scrolls and, optionally, a row of buttons. */
export function Dialog(props: DialogProps) {
  return (
    <Primitive.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Primitive.Portal>
        <div className="veil" />
        <Primitive.Content
          className="dialog"
          onOpenAutoFocus={focusFirstField}
          data-size={props.size ?? "normal"}
          {...(props.description ? {} : { "aria-describedby": undefined })}
        >
          <div className="dialog-head">
            <div>
              <Primitive.Title className="h2">{props.title}</Primitive.Title>
              {props.description ? (
                <Primitive.Description className="second">
                  {props.description}
                </Primitive.Description>
              ) : null}
            </div>
            <Primitive.Close asChild>
              <IconButton label={messages.shell.close}>
                <X size={18} strokeWidth={1.6} aria-hidden />
              </IconButton>
            </Primitive.Close>
          </div>
          <div className="dialog-body">{props.children}</div>
          {props.footer ? <div className="dialog-foot">{props.footer}</div> : null}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** A form's dialog begins in its first field; any other where the library puts the focus. */
function focusFirstField(event: Event): void {
  const content = event.target;
  if (!(content instanceof HTMLElement)) return;
  const field = content.querySelector<HTMLElement>(
    ".dialog-body :is(input, textarea, select):not([type=hidden])",
  );
  if (field === null) return;
  event.preventDefault();
  field.focus();
}
