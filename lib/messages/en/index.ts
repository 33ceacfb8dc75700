/** The English catalogue, one file an area. */
export { auth } from "./auth";
export { errors } from "./errors";
export { highlights } from "./highlights";
export { shell } from "./shell";
export { threads } from "./threads";
