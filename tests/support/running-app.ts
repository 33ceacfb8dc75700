/** Where the app runs that the global setup started, and the database behind it. */
import { appDatabaseVariable, appVariable } from "./setup-app";

/** The app's address, without a slash at its end. */
export function appUrl(): string {
  return required(appVariable);
}

/** The app's database, for what has no way through the API: its first owner. */
export function appDatabaseUrl(): string {
  return required(appDatabaseVariable);
}

function required(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`${name} is not set: these tests run in the project contracts, or as walks.`);
}
