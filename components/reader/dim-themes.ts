/**
 * Pointing at a theme in the legend dims the tints of the others: the style sheet reads `--rest-N`
 * where it is set on the text.
 */
import type { AttentionStore } from "./attention";

/** Milliseconds that the pointer rests before anything is dimmed. */
const patience = 120;

/** Follows the reader's attention until stopped. */
export function dimOtherThemes(root: HTMLElement, attention: AttentionStore): () => void {
  let timer = 0;
  const stop = attention.subscribe(() => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const { themeColor } = attention.now;
      for (let color = 0; color <= 12; color += 1) {
        const name = `--rest-${color}`;
        if (themeColor === null || themeColor === color) root.style.removeProperty(name);
        else root.style.setProperty(name, "var(--tint-echo)");
      }
    }, patience);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
