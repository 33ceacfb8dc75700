/** What is said when a page cannot be shown: what happened, then what to do next. */

export const errors = {
  unreachable: "The server did not answer. Check the connection and try again.",
  notFound: {
    title: "Nothing here that you can open",
    body: "The address may be wrong, or the page belongs to a seminar that you are not in. Its instructor can invite you.",
    seminars: "Go to your seminars",
    signIn: "Sign in",
  },
  failed: {
    title: "This page could not be shown",
    body: "Something failed on our side. What you had saved is kept. Try again; if it fails again, tell whoever runs this installation and give them the number below.",
    digest: (digest: string) => `Number ${digest}`,
    again: "Try again",
    seminars: "Go to your seminars",
  },
};
