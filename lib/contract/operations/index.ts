/** Every operation of the HTTP contract, once. */
import type { Operation } from "@/lib/contract/operation";
import { annotations } from "./annotations";
import { documents } from "./documents";
import { imports } from "./imports";
import { people } from "./people";
import { seminars } from "./seminars";

/** By name, as the OpenAPI document calls them. */
export const operations = { ...people, ...seminars, ...documents, ...imports, ...annotations };

/** In the order in which they are documented. */
export const allOperations: [string, Operation][] = Object.entries(operations);
