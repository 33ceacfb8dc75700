/**
 * Environment variables as the launcher hands them about: read from outside once, added to, and
 * given to child processes.
 */

/** Names and values; `process.env` is one. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What a child process gets: this process's own variables, changed by `changes`. */
export function childEnvironment(changes: Environment): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}
