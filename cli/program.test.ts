import type { Command } from "commander";
import { describe, expect, it, vi } from "vitest";
import { LaunchFailure } from "@/launch/failure";
import { AppError } from "@/lib/errors";
import { type CommandModule, leavesOf, makeProgram, runCommandLine } from "./program";

function throwing(error: Error): CommandModule {
  return {
    register(program: Command) {
      program.command("fail").action(async () => {
        throw error;
      });
    },
  };
}

async function run(argv: string[], modules?: CommandModule[]) {
  const sentences: string[] = [];
  const code = await runCommandLine(argv, (sentence) => sentences.push(sentence), modules);
  return { code, sentences };
}

describe("the command line", () => {
  it("has --json and a description on every command", () => {
    const leaves = leavesOf(makeProgram());
    expect(leaves.length).toBeGreaterThan(0);
    for (const command of leaves) {
      expect(command.options.map((option) => option.long)).toContain("--json");
      expect(command.description()).not.toBe("");
    }
  });

  it("shows help and ends well", async () => {
    const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const { code, sentences } = await run(["--help"]);
    const shown = write.mock.calls.join("");
    write.mockRestore();
    expect({ code, sentences }).toEqual({ code: 0, sentences: [] });
    for (const command of makeProgram().commands) expect(shown).toContain(command.name());
  });

  it.each([
    [[], /^Name a command/],
    [["fly"], /^Unknown command 'fly'/],
    [["fail", "--far"], /^Unknown option '--far'/],
  ])("ends with 2 and one sentence for %j", async (argv, sentence) => {
    const { code, sentences } = await run(argv, [throwing(new Error("not reached"))]);
    expect(code).toBe(2);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(sentence);
    expect(sentences[0]).not.toContain("\n");
  });

  it("says a refusal in its own words", async () => {
    const refused = await run(
      ["fail"],
      [throwing(new AppError("conflict", "Two seminars\nbear it."))],
    );
    expect(refused).toEqual({ code: 2, sentences: ["Two seminars bear it."] });
    const failed = await run(["fail"], [throwing(new LaunchFailure("No database."))]);
    expect(failed).toEqual({ code: 2, sentences: ["No database."] });
  });

  it("says what it does not know in one line, without a stack", async () => {
    const { sentences } = await run(["fail"], [throwing(new Error("odd\nthing"))]);
    expect(sentences).toEqual(["Colloquy stopped: odd thing"]);
  });
});
