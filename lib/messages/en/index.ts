/** The English catalogue, one file an area. */
export { errors } from "./errors";
export { shell } from "./shell";
