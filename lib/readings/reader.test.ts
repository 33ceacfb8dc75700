/** Reading in a process of its own: what is done to it comes out as a sentence, and the next file is read. */
import { afterAll, describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { shutdown } from "@/lib/shutdown";
import { openResult, type ReadJob, readFile } from "./read-file";
import { ReadingEnded, readInWorker, workerPids } from "./reader";

afterAll(shutdown);

const sentence = "Nobody in the village could say who had carried the oil up the stairs. ";
const jobOf = (text: string): ReadJob => ({
  bytes: new TextEncoder().encode(text),
  fileName: "page.txt",
  decisions: [],
  wantsPieces: true,
});
const load = (text: string) => async () => jobOf(text);
const short = load("One line.\n\nAnother line.");
/** Takes seconds. */
const long = load(`${sentence.repeat(5)}\n\n`.repeat(13_000));
const options = { person: "one" };
const patience = 60_000;

/** Waits until a long file is being read, whatever the machine does meanwhile. */
function begun() {
  let hear: () => void = () => undefined;
  const step = new Promise<void>((resolve) => {
    hear = resolve;
  });
  return { step, onStep: () => hear() };
}

describe("a file in a process of its own", () => {
  it("is read as it would be here", { timeout: patience }, async () => {
    const steps: string[] = [];
    const there = await readInWorker(short, { ...options, onStep: (step) => steps.push(step) });
    const here = readFile(await short());
    expect(there.found).toEqual(here.found);
    expect(there.chunks).toEqual(here.chunks);
    expect(await openResult(there.result)).toEqual(await openResult(here.result));
    expect(steps).toContain("recognise");
    const [warm] = workerPids().idle;
    await readInWorker(short, options);
    expect(workerPids().idle).toEqual([warm]);
  });

  it("is refused in the words of the reading", { timeout: patience }, async () => {
    const refused = readInWorker(load(" "), options);
    await expect(refused).rejects.toBeInstanceOf(AppError);
    await expect(refused).rejects.toMatchObject({ code: "invalid-input" });
  });

  it("is refused where its process is killed, and the next one is read", {
    timeout: patience,
  }, async () => {
    const { step, onStep } = begun();
    const reading = readInWorker(long, { ...options, onStep });
    const after = readInWorker(short, { person: "two" });
    await step;
    for (const pid of workerPids().busy) process.kill(pid, "SIGKILL");
    await expect(reading).rejects.toMatchObject({
      code: "internal",
      userMessage: expect.stringMatching(/stopped while it read/),
    });
    expect((await after).found.pieces).toBe(2);
  });

  it("is given up after its time", { timeout: patience }, async () => {
    const { step, onStep } = begun();
    const reading = readInWorker(long, { ...options, onStep, seconds: 0.3 });
    step.catch(() => undefined);
    await expect(reading).rejects.toMatchObject({
      code: "too-large",
      userMessage: expect.stringMatching(/longer than 0.3 seconds/),
    });
    expect((await readInWorker(short, options)).found.pieces).toBe(2);
  });

  it("is let go when it is cancelled, being read or in the queue", {
    timeout: patience,
  }, async () => {
    const { step, onStep } = begun();
    const abort = new AbortController();
    const reading = readInWorker(long, { ...options, onStep, signal: abort.signal });
    const waiting = readInWorker(long, { ...options, signal: abort.signal });
    await step;
    abort.abort();
    await expect(reading).rejects.toBeInstanceOf(ReadingEnded);
    await expect(waiting).rejects.toBeInstanceOf(ReadingEnded);
    expect((await readInWorker(short, options)).found.pieces).toBe(2);
  });
});
