/**
 * The message catalogue: every sentence that the product shows, by area. A namespace rather than
 * an object, so that a page's scripts carry only the areas that they use.
 */
export * as messages from "./en";
