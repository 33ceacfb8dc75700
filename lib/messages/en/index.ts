/** The English catalogue, one file an area. */
export { auth } from "./auth";
export { errors } from "./errors";
export { shell } from "./shell";
