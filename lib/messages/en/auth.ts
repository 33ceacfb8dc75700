/** Entering: signing in, the first owner's welcome, a new password, joining by invitation. */

export const auth = {
  aside: {
    first: { who: "A reader", says: "What does the record leave out?" },
    second: { who: "Another", says: "Whoever was holding the pen." },
    source: "Overheard in a margin",
  },
  fields: {
    email: "E-mail address",
    password: "Password",
    newPassword: "Choose a password",
    passwordHint: (least: number) =>
      `At least ${least} characters. A few words in a row are easy to keep.`,
    name: "Your name",
    nameHint: "As the others of the seminar will see it.",
    show: "Show the password",
    hide: "Hide the password",
  },
  noScript: "This form needs JavaScript. Switch it on for this page, then load it again.",
  signIn: {
    title: "Sign in to read",
    submit: "Sign in",
    busy: "Signing in…",
    wrong: "This address and this password do not go together. Check both and try again.",
    throttled: "There were too many tries for this address. Wait a few minutes, then try again.",
    forgotten: "Forgotten the password?",
    forgottenBody:
      "Whoever runs this installation can make a one-time link for you, with which you choose a new one. No mail is sent: ask them.",
    haveCode: "I have an invitation code",
  },
  welcome: {
    ownerTitle: "Make yourself at home",
    ownerBody:
      "You are the first to enter. With this link you become the owner of this installation: you can found seminars, make others owners, and help whoever forgets a password. The link works once.",
    ownerSubmit: "Enter as owner",
    passwordTitle: (name: string) => `A new password for ${name}`,
    passwordBody: (email: string) =>
      `This link belongs to ${email} and works once. Your sessions on other devices end with it.`,
    passwordSubmit: "Set the password and enter",
    busy: "Opening the door…",
    spentTitle: "This link does not work any more",
    spentBody:
      "It was used already, or its time is over. If you set a password with it, sign in. Otherwise ask whoever sent it to you for another; on a new installation, stop it and start it again to see a fresh link.",
  },
  join: {
    title: "Join a seminar",
    body: "Type the code that your instructor shows or sent you.",
    code: "Invitation code",
    codeHint: "Six letters and figures; the dash may be left out.",
    submit: "Go on",
    invited: (by: string) => `${by} invites you to`,
    invitedByNobody: "You are invited to",
    role: {
      instructor: "You will lead it as one of its instructors.",
      assistant: "You will assist: bring in documents and keep the codebook.",
      member: "You will read, mark passages and discuss them.",
      observer: "You will read along; only members write.",
    },
    asMyself: (name: string) => `Join as ${name}`,
    joining: "Joining…",
    notMe: "Not you? Sign out first.",
    asNew: "Make your account",
    asNewSubmit: "Join the seminar",
    haveAccount: "You have an account here?",
    signIn: "Sign in and join",
    closedTitle: "This code opens no seminar",
    closedBody:
      "It may be mistyped, revoked, used up or past its date. Check it against the original, or ask your instructor for a new one.",
    again: "Type a code",
  },
};
