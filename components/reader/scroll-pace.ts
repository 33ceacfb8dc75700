/**
 * How fast the reader goes through the text. In a rush nothing is made that takes long: what comes
 * by would be gone before it was seen. One watcher for the page.
 */

/** Pixels between two frames that are a rush: nobody reads at three lines a frame. */
const rush = 90;
/** Milliseconds without a scroll after which a rush has ended. */
const quiet = 90;

let last = 0;
let isFast = false;
let frame = 0;
let timer = 0;
const listeners = new Set<() => void>();

function read(): void {
  frame = 0;
  const now = window.scrollY;
  isFast = Math.abs(now - last) > rush;
  last = now;
  clearTimeout(timer);
  timer = window.setTimeout(rested, quiet);
  if (!isFast) tell();
}

function rested(): void {
  isFast = false;
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

function onScroll(): void {
  if (frame === 0) frame = requestAnimationFrame(read);
}

/** Whether the page moved too far since the frame before. */
export function isRushing(): boolean {
  return isFast || Math.abs(window.scrollY - last) > rush;
}

/** Calls after every frame of an unhurried scroll, and once when a rush has ended. */
export function onPacedScroll(listener: () => void): () => void {
  if (listeners.size === 0) {
    last = window.scrollY;
    window.addEventListener("scroll", onScroll, { passive: true });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("scroll", onScroll);
  };
}
