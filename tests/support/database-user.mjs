/** Runs database-user.ts. */
import { register } from "tsx/esm/api";

register();
await import("./database-user.ts");
