"use client";
/**
 * The dialog itself on the headless library: fetched when one is first opened. No library overlay
 * is used, since that one writes a style element which the Content-Security-Policy refuses; the
 * page is held still by an attribute of <html>.
 */
import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import { useEffect, useRef } from "react";
import { messages } from "@/lib/messages";
import type { DialogProps } from "./dialog";
import { IconButton } from "./icon-button";

/** A controlled dialog with a title, a body that scrolls and, optionally, a row of buttons. */
export function DialogPanel(props: DialogProps) {
  // the library gives the focus back to its own trigger only, and here there is none
  const opener = useRef<Element | null>(null);
  const begin = (event: Event) => {
    opener.current = document.activeElement;
    focusFirstField(event);
  };
  const giveBack = (event: Event) => {
    const { current } = opener;
    if (!(current instanceof HTMLElement) || !current.isConnected) return;
    event.preventDefault();
    current.focus({ preventScroll: true });
  };
  return (
    <Primitive.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Primitive.Portal>
        <Veil />
        <Primitive.Content
          className="dialog"
          onOpenAutoFocus={begin}
          onCloseAutoFocus={giveBack}
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
    ".dialog-body :is(input, textarea, select, [role=slider]):not([type=hidden])",
  );
  if (field === null) return;
  event.preventDefault();
  field.focus();
}

/**
 * What lies between the page and the dialog. While it is there <html> bears `data-held`: a rule
 * with :has() there would be asked again with every change of the page, and would restyle all of
 * a long text each time.
 */
function Veil() {
  useEffect(() => {
    const root = document.documentElement;
    root.dataset.held = "";
    return () => {
      delete root.dataset.held;
    };
  }, []);
  return <div className="veil" />;
}
