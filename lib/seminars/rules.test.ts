import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeAlphabet, codeLength, makeCode, readCode, showCode } from "./rules";

describe("invitation codes", () => {
  it("are read however they are typed", () => {
    for (const typed of [
      "K7F-2QD",
      "k7f2qd",
      " k7f 2qd ",
      "K7F–2QD",
      "http://x.test/join/K7F-2QD?x=1",
    ]) {
      expect(readCode(typed)).toBe("K7F2QD");
    }
  });

  it("survive being shown and read, and hold no look-alikes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 60, maxLength: 60 }), (bytes) => {
        const code = makeCode(bytes.map((byte) => byte % 240));
        expect(code).toHaveLength(codeLength);
        expect(readCode(showCode(code))).toBe(code);
        expect(code).not.toMatch(/[01OIL]/);
      }),
    );
  });

  it("make every letter equally likely", () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const letter = makeCode(new Uint8Array([byte]));
      if (letter) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    expect(counts.size).toBe(codeAlphabet.length);
    expect(new Set(counts.values()).size).toBe(1);
  });
});
