import { describe, expect, it } from "vitest";
import { isSecrecy, readClassification } from "./classification";

describe("marks of secrecy", () => {
  it.each([
    ["SECRET", { classification: "SECRET" }],
    ["TOP SECRET/SENSITIVE", { classification: "TOP SECRET/SENSITIVE" }],
    ["Secret; Eyes Only", { classification: "Secret; Eyes Only" }],
    ["Secret Copy No 2", { classification: "Secret", copyNumber: "2" }],
    ["Top Secret. Copy No. 7 of 12", { classification: "Top Secret", copyNumber: "7" }],
    ["Сов. секретно. Экз. № 3", { classification: "Сов. секретно", copyNumber: "3" }],
    ["Секретно. Экз. № 2 38", { classification: "Секретно", copyNumber: "2" }],
    ["S E C R E T", { classification: "SECRET" }],
    ["Streng geheim", { classification: "Streng geheim" }],
    ["2. Ausfertigung", { copyNumber: "2" }],
    ["TRÈS SECRET", { classification: "TRÈS SECRET" }],
    ["CONFIDENTIAL – ROUTINE", null],
    ["Secret negotiations began in March.", null],
    ["Secretary", null],
    ["Personal", null],
    ["Copy of a letter", null],
    ["Restricted areas", null],
  ])("%s", (line, facts) => {
    expect(readClassification(line)).toEqual(facts);
  });

  it("are not a copy's number alone", () => {
    expect(isSecrecy("Copy No. 3")).toBe(false);
  });
});
