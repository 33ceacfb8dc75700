"use client";
/**
 * The state of one request that a form or a button makes: busy, and what was refused. A refusal is
 * kept until the next try, so that it can be read; field errors are found by their path.
 */
import { useCallback, useRef, useState } from "react";
import { ApiProblem } from "@/lib/api-client";

interface RequestState {
  busy: boolean;
  problem: ApiProblem | null;
  /** Runs the work; resolves to false where it was refused or another is still under way. */
  run: (work: () => Promise<void>) => Promise<boolean>;
  /** The first error of a field, by the path that the API gives it. */
  errorOf: (path: string) => string | null;
  /** The refusal's sentence, unless every part of it stands beside a field in `shown`. */
  summaryBeside: (shown: readonly string[]) => string | null;
  clear: () => void;
}

/** One request at a time. Anything that is not an `ApiProblem` is a fault of ours and is thrown on. */
export function useRequest(): RequestState {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const underWay = useRef(false);
  const run = useCallback(async (work: () => Promise<void>) => {
    if (underWay.current) return false;
    underWay.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await work();
      return true;
    } catch (cause) {
      if (!(cause instanceof ApiProblem)) throw cause;
      setProblem(cause);
      return false;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  }, []);
  const errorOf = (path: string) =>
    problem?.errors.find((error) => error.path === path)?.detail ?? null;
  const summaryBeside = (shown: readonly string[]) => {
    if (problem === null) return null;
    const beside =
      problem.errors.length > 0 && problem.errors.every((error) => shown.includes(error.path));
    return beside ? null : problem.detail;
  };
  return { busy, problem, run, errorOf, summaryBeside, clear: () => setProblem(null) };
}
