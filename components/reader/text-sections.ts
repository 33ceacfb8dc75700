/**
 * The sections of the static text, which a browser lays out only near the viewport, and which of
 * them are near it now. Whatever is painted, measured or given a card is so section by section.
 */
import type { TextMap } from "./text-map";

export interface TextSection {
  readonly index: number;
  readonly element: Element;
  /** Offsets of its first block's start and its last block's end. */
  readonly start: number;
  readonly end: number;
}

/** Every section that has blocks, in order. */
export function sectionsOf(text: TextMap): TextSection[] {
  const sections: TextSection[] = [];
  let element: Element | null = null;
  let start = 0;
  let end = 0;
  const close = () => {
    if (element) sections.push({ index: sections.length, element, start, end });
  };
  text.blocks.forEach((block, at) => {
    const own = block.closest(".doc-section") ?? text.root;
    if (own !== element) {
      close();
      element = own;
      start = text.startOf(at);
    }
    end = text.endOf(at);
  });
  close();
  return sections;
}

/** What an average letter and line take, and a block besides its lines, of the reading size. */
const average = { letter: 0.51, line: 1.63, block: 1.1 };

/**
 * Tells the browser about how high each section will be, so that the scrollbar and the way to a far
 * place are nearly right before it lays them out.
 */
export function estimateHeights(sections: readonly TextSection[], text: TextMap): void {
  const size = Number.parseFloat(getComputedStyle(text.root).fontSize);
  const width = text.blocks[0]?.clientWidth || text.root.clientWidth;
  const perLine = Math.max(10, width / (size * average.letter));
  for (const { element, start, end } of sections) {
    if (!(element instanceof HTMLElement)) continue;
    let height = 0;
    for (let block = text.blockAt(start); text.startOf(block) <= end; block += 1) {
      const length = text.endOf(block) - text.startOf(block);
      height += (Math.ceil(length / perLine) * average.line + average.block) * size;
      if (block + 1 >= text.blocks.length) break;
    }
    element.style.containIntrinsicSize = `auto ${Math.round(height)}px`;
  }
}

/** Tells of the sections within one window's height of the viewport, first and last index. */
export class NearSections {
  readonly #observer: IntersectionObserver;
  readonly #near = new Set<number>();

  constructor(sections: readonly TextSection[], onChange: () => void) {
    const indexes = new Map(sections.map(({ element, index }) => [element, index]));
    this.#observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          const index = indexes.get(target);
          if (index === undefined) continue;
          if (isIntersecting) this.#near.add(index);
          else this.#near.delete(index);
        }
        onChange();
      },
      { rootMargin: "100% 0px 100% 0px" },
    );
    for (const { element } of sections) this.#observer.observe(element);
  }

  /** Rising indexes. */
  get indexes(): number[] {
    return [...this.#near].sort((a, b) => a - b);
  }

  stop(): void {
    this.#observer.disconnect();
  }
}
