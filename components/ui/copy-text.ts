/**
 * Copying to the clipboard where there may be none: over plain http `navigator.clipboard` does not
 * exist, and the old command on a selected field still works.
 */

/** Puts words on the clipboard; false where the browser refuses both ways. */
export async function copyText(text: string): Promise<boolean> {
  if (window.isSecureContext && navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (refusal) {
      // a refused permission is no fault of ours; the older way below may still be allowed
      if (!(refusal instanceof DOMException)) throw refusal;
    }
  }
  return copyBySelection(text);
}

function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.style.position = "fixed";
  area.style.opacity = "0";
  // inside an open dialog the focus may not leave it
  const host = before?.closest('[role="dialog"]') ?? document.body;
  host.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}
