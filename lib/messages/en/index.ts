/** The English catalogue, one file an area. */
export { account } from "./account";
export { auth } from "./auth";
export { codebook } from "./codebook";
export { decisions } from "./decisions";
export { errors } from "./errors";
export { highlights } from "./highlights";
export { importDialogs } from "./import-dialogs";
export { importWaiting } from "./import-waiting";
export { imports } from "./imports";
export { library } from "./library";
export { passages } from "./passages";
export { people } from "./people";
export { reader } from "./reader";
export { seminars } from "./seminars";
export { shell } from "./shell";
export { threads } from "./threads";
