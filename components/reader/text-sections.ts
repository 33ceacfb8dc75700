/**
 * The sections of the static text, which a browser lays out only near the viewport, and which of
 * them are near it now. Whatever is painted, measured or given a card is so section by section.
 */
import type { TextRange } from "@/lib/doc-model/types";
import type { TextMap } from "./text-map";

export interface TextSection {
  readonly index: number;
  readonly element: Element;
  /** From its first block's start to its last block's end; one range for each text in it. */
  readonly parts: readonly TextRange[];
}

/** Every section that has blocks, from top to bottom. */
export function sectionsOf(text: TextMap): TextSection[] {
  const parts = new Map<Element, { side: number; start: number; end: number }[]>();
  text.blocks.forEach((block, at) => {
    const element = block.closest(".doc-section") ?? text.root;
    const known = parts.get(element) ?? [];
    parts.set(element, known);
    const last = known.at(-1);
    const [side, end] = [text.sideOf(at), text.endOf(at)];
    if (last?.side === side) last.end = end;
    else known.push({ side, start: text.startOf(at), end });
  });
  const elements = [...text.root.querySelectorAll(".doc-section")].filter((one) => parts.has(one));
  return (elements.length > 0 ? elements : [...parts.keys()]).map((element, index) => ({
    index,
    element,
    parts: parts.get(element) ?? [],
  }));
}

/** What an average letter and line take, and a block besides its lines, of the reading size. */
const average = { letter: 0.51, line: 1.63, block: 1.1 };

/**
 * Tells the browser about how high each section will be, so that the scrollbar and the way to a far
 * place are nearly right before it lays them out.
 */
export function estimateHeights(
  sections: readonly TextSection[],
  text: TextMap,
  isHidden: (block: number) => boolean,
): void {
  const size = Number.parseFloat(getComputedStyle(text.root).fontSize);
  const width = text.blocks[0]?.clientWidth || text.root.clientWidth;
  const perLine = Math.max(10, width / (size * average.letter));
  const heightOf = ({ start, end }: TextRange): number => {
    let height = 0;
    for (let block = text.blockAt(start); block < text.blocks.length; block += 1) {
      if (text.startOf(block) > end) break;
      if (isHidden(block)) continue;
      const length = text.endOf(block) - text.startOf(block);
      height += (Math.ceil(length / perLine) * average.line + average.block) * size;
    }
    return height;
  };
  for (const { element, parts } of sections) {
    if (!(element instanceof HTMLElement)) continue;
    const height = Math.max(...parts.map(heightOf));
    // nothing to lay out: a height remembered from before would leave an empty stretch
    element.toggleAttribute("data-empty", height === 0);
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
