/**
 * Two revisions side by side as static HTML: a row for what says the same, a cell for each text,
 * the row's number between them. Works before any script runs. Each cell holds the stored HTML of
 * its blocks untouched, so offsets stay those of its own text; `data-side` says which text that is.
 */
import { attr, escapeText } from "./html-text";
import { type HtmlUnit, htmlUnits } from "./html-units";
import { type Alignment, type PairRow, pairRows } from "./pair-rows";

/** One text of the two. */
export interface PairSide {
  html: string;
  /** BCP 47. */
  language: string;
  /** What stands in the cell of a row that this text has nothing for. */
  nothing: string;
}

/** Rows in a section; a browser may skip the layout of a section that is far away. */
const ROWS_PER_SECTION = 20;

/** The rows of both texts. */
export function renderPairs(left: PairSide, right: PairSide, alignment: Alignment): string {
  const [units, others] = [htmlUnits(left.html), htmlUnits(right.html)];
  const rows = pairRows(units, others, alignment);
  const out: string[] = [];
  rows.forEach((row, at) => {
    if (at % ROWS_PER_SECTION === 0) {
      out.push(at > 0 ? "</section>" : "", '<section class="doc-section">');
    }
    out.push(
      `<div class="pair"${attr("data-row", String(at + 1))}${row.isAligned ? " data-aligned" : ""}>`,
      cell(0, left, units.slice(...row.left), row),
      `<span class="pair-number" data-skip aria-hidden="true">${at + 1}</span>`,
      cell(1, right, others.slice(...row.right), row),
      "</div>",
    );
  });
  if (rows.length > 0) out.push("</section>");
  return out.join("");
}

function cell(side: 0 | 1, text: PairSide, units: HtmlUnit[], row: PairRow): string {
  const head = `<div class="pair-side"${attr("data-side", String(side))}`;
  if (units.length > 0) {
    return `${head}${attr("lang", text.language)}>${units.map((unit) => unit.html).join("")}</div>`;
  }
  // the other side of a row is never empty too
  const words = row.isAligned ? "" : escapeText(text.nothing);
  return `${head}><p class="pair-nothing" data-skip>${words}</p></div>`;
}
