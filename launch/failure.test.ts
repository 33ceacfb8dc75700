import { describe, expect, it } from "vitest";
import { explainFailure, LaunchFailure, saysDiskFull } from "./failure";

function withCode(code: string, message = "words of the system", path?: string): Error {
  return Object.assign(new Error(message), { code, ...(path ? { path } : {}) });
}

describe("explainFailure", () => {
  it("leaves a sentence as it is", () => {
    expect(explainFailure(new LaunchFailure("Stop here."))).toBe("Stop here.");
  });

  it("knows a full disk from Node, from PostgreSQL, and from a program's words", () => {
    expect(explainFailure(withCode("ENOSPC"))).toMatch(/^The disk is full\./);
    expect(explainFailure(withCode("EDQUOT"))).toMatch(/^Your disk quota is used up\./);
    expect(explainFailure(withCode("53100"))).toMatch(/^The disk of the database is full\./);
    expect(saysDiskFull("FATAL: could not write to file: No space left on device")).toBe(true);
    expect(saysDiskFull("Error: ENOSPC: no space left on device, write")).toBe(true);
    expect(saysDiskFull("the press had no space for more")).toBe(false);
  });

  it("names the file that may not be written", () => {
    expect(explainFailure(withCode("EACCES", "no", "/a/b"))).toMatch(
      /^“\/a\/b” may not be written/,
    );
  });

  it("keeps the words of what it does not know, on one line", () => {
    expect(explainFailure(new Error("one\n  two"))).toBe("Colloquy stopped: one two");
    expect(explainFailure("three")).toBe("Colloquy stopped: three");
  });
});
