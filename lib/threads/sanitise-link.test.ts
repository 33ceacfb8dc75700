import { describe, expect, test } from "vitest";
import { completeLink, linkLimit, sanitiseLink } from "./sanitise-link";

describe("sanitiseLink", () => {
  test.each([
    "https://example.org/a?b=c#d",
    "http://seminar.test:3000/x",
    "HTTPS://EXAMPLE.ORG",
    "mailto:someone@example.org",
    "https://ru.wikipedia.org/wiki/Гавана",
  ])("keeps %s as written", (href) => {
    expect(sanitiseLink(` ${href} `)).toBe(href);
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://example.org/x",
    "//example.org",
    "/seminars",
    "seminars",
    "#x",
    "",
    "https:example.org",
    "https:///example.org",
    "https:\\\\example.org",
    "https://trusted.org@evil.example",
    "mailto:",
    `https://example.org/${"a".repeat(linkLimit)}`,
  ])("refuses %s", (href) => {
    expect(sanitiseLink(href)).toBeNull();
  });
});

describe("completeLink", () => {
  test("adds the scheme that was plainly left out", () => {
    expect(completeLink("example.org/a b")).toBeNull();
    expect(completeLink("example.org/a")).toBe("https://example.org/a");
    expect(completeLink("localhost")).toBeNull();
    expect(completeLink("me@example.org")).toBe("mailto:me@example.org");
    expect(completeLink("javascript:alert(1)")).toBeNull();
  });
});
