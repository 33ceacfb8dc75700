import { describe, expect, it } from "vitest";
import { describeRange } from "./describe";
import { matchQuote } from "./match-quote";

const text =
  "The rule is the rule, said the keeper. The fog has no rule of its own, said the visitor.";
const quote = (words: string, at = text.indexOf(words)) =>
  describeRange(text, at, at + words.length);

describe("a passage found by its words", () => {
  it("is exact where its neighbours are the same", () => {
    expect(matchQuote(quote("the rule, said"), [text])).toMatchObject({
      status: "exact",
      start: text.indexOf("the rule, said"),
    });
    expect(matchQuote(quote("rule"), [text])).toMatchObject({ status: "exact", start: 4 });
  });

  it("is moved where it is long, or one neighbour is the same", () => {
    const other = `Another beginning. ${text.slice(39).replace("The", "A")}`;
    expect(matchQuote(quote("no rule of its own"), [other])).toMatchObject({ status: "moved" });
  });

  it("is ambiguous where it may be elsewhere, lost where it is not", () => {
    expect(matchQuote(quote("rule"), ["A rule, another rule."])).toMatchObject({
      status: "ambiguous",
    });
    expect(matchQuote(quote("fog"), ["Nothing but fog."])).toMatchObject({ status: "ambiguous" });
    expect(matchQuote(quote("visitor"), ["Nobody."])).toMatchObject({ status: "lost" });
  });

  it("does not mind joined lines", () => {
    expect(matchQuote(quote("keeper. The fog"), [text.replace(". The", ".\nThe")])).toMatchObject({
      status: "exact",
    });
  });
});
