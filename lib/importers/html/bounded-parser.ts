/**
 * The parser of web pages: parse5, as browsers read them, with bounds that no page written by
 * somebody reaches. Beyond them tags are read as line breaks or not at all; no word is lost, and
 * time and memory stay linear where the standard's own rules would not.
 */
import { type DefaultTreeAdapterTypes, html, Parser, Token, TokenizerMode } from "parse5";

/** Deeper than any page is set; browsers stop at about five hundred. */
const DEEPEST = 400;
/** Elements that only hold others are taken for line breaks earlier, so that headings stay. */
const DEEPEST_HOLDER = 200;
const holders = new Set(["div", "span", "section", "article", "main", "center", "font", "form"]);
/** More open `<b>`, `<i>`, `<font>` than this are opened again before every paragraph. */
const MOST_FORMATTING = 40;

const formatting = new Set(
  "a b big code em font i nobr s small strike strong tt u".split(" ").map(html.getTagID),
);
const voids = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
const cutting = new Set(["html", "head", "body", "table", "tbody", "tr", "td", "th", "p", "li"]);

class BoundedParser extends Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  private readonly skipped = new Map<string, number>();
  private partedAt = -1;
  /** XHTML closes elements in their own tag: `<script/>` has no words in it. */
  isXml = false;

  override onStartTag(token: Token.TagToken): void {
    const isFormatting = formatting.has(token.tagID);
    if (isFormatting && this.hasManyOpen()) {
      this.skip(token);
      return;
    }
    const deepest = holders.has(token.tagName) ? DEEPEST_HOLDER : DEEPEST;
    if (this.openElements.stackTop >= deepest && !voids.has(token.tagName)) {
      this.skip(token);
      if (!isFormatting && token.tagName !== "span") this.part(token);
      return;
    }
    super.onStartTag(token);
    if (this.isXml && token.selfClosing && !token.ackSelfClosing) {
      this.onEndTag({ ...token, type: Token.TokenType.END_TAG, attrs: [], selfClosing: false });
      this.tokenizer.state = TokenizerMode.DATA;
    }
  }

  override onEndTag(token: Token.TagToken): void {
    const open = this.skipped.get(token.tagName) ?? 0;
    if (open > 0) this.skipped.set(token.tagName, open - 1);
    else super.onEndTag(token);
  }

  /** What is not nested any more still parts the words before it from those in it. */
  private part(token: Token.TagToken): void {
    const { startOffset = 0, endOffset = 0 } = token.location ?? {};
    if (startOffset !== this.partedAt) super.onStartTag(lineBreak(token));
    this.partedAt = endOffset;
  }

  private hasManyOpen(): boolean {
    let entry = this.activeFormattingElements.newest;
    for (let count = 0; entry !== null; count += 1) {
      if (count >= MOST_FORMATTING) return true;
      entry = entry.older;
    }
    return false;
  }

  private skip({ tagName, selfClosing }: Token.TagToken): void {
    const swallows = cutting.has(tagName) || selfClosing;
    if (!swallows) this.skipped.set(tagName, (this.skipped.get(tagName) ?? 0) + 1);
  }
}

function lineBreak(token: Token.TagToken): Token.TagToken {
  return { ...token, tagName: "br", tagID: html.TAG_ID.BR, attrs: [], selfClosing: false };
}

/** The tree of a page or fragment; every node says where it stands in `source`. */
export function parsePage(source: string): DefaultTreeAdapterTypes.Document {
  const parser = new BoundedParser({ sourceCodeLocationInfo: true, scriptingEnabled: false });
  parser.isXml = /^\s*<\?xml\b/u.test(source.slice(0, 200));
  parser.tokenizer.write(source, true);
  return parser.document;
}
