/** The English catalogue, one file an area. */
export { account } from "./account";
export { auth } from "./auth";
export { codebook } from "./codebook";
export { errors } from "./errors";
export { highlights } from "./highlights";
<<<<<<< HEAD
export { library } from "./library";
export { passages } from "./passages";
export { people } from "./people";
export { seminars } from "./seminars";
=======
>>>>>>> refs/heads/threads
export { shell } from "./shell";
export { threads } from "./threads";
