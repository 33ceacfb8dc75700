/** Input that does not fit: always a 4xx problem with a sentence, never a 5xx, and nothing stored. */

import { v4, v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { furnish, type Room, send } from "./support/people";

let room: Room;
beforeAll(async () => {
  room = await furnish();
});

const highlight = (passages: unknown, rest: object = {}) => ({
  witnessId: room.witnessId,
  revision: 1,
  passages,
  ...rest,
});

function expectProblem(reply: { status: number; body: unknown; headers: Headers }, status: number) {
  expect(reply.status).toBe(status);
  expect(reply.headers.get("content-type")).toContain("application/problem+json");
  expect(reply.body).toMatchObject({
    status,
    code: expect.any(String),
    detail: expect.stringMatching(/\w.+[.!]/),
    requestId: expect.any(String),
  });
}

describe("a highlight's passages", () => {
  const inside = () => room.text.indexOf("𝔉") + 1;
  const cases: Record<string, () => unknown> = {
    "past the end": () => highlight([{ start: 0, end: room.text.length + 1 }]),
    "far past the end": () => highlight([{ start: 4_000_000, end: 4_000_001 }]),
    backwards: () => highlight([{ start: 9, end: 3 }]),
    empty: () => highlight([{ start: 3, end: 3 }]),
    negative: () => highlight([{ start: -1, end: 3 }]),
    fractional: () => highlight([{ start: 0.5, end: 3 }]),
    huge: () => highlight([{ start: 0, end: 1e300 }]),
    "as strings": () => highlight([{ start: "0", end: "3" }]),
    "cutting a surrogate pair at the end": () => highlight([{ start: 0, end: inside() }]),
    "cutting a surrogate pair at the start": () =>
      highlight([{ start: inside(), end: inside() + 3 }]),
    none: () => highlight([]),
    "too many": () => highlight(Array.from({ length: 51 }, () => ({ start: 0, end: 1 }))),
    "on a revision that is not": () => highlight([{ start: 0, end: 3 }], { revision: 2 }),
    "on revision zero": () => highlight([{ start: 0, end: 3 }], { revision: 0 }),
    "with an unknown theme": () => highlight([{ start: 0, end: 3 }], { themeIds: [v7()] }),
    "with the document's id as a theme": () =>
      highlight([{ start: 0, end: 3 }], { themeIds: [room.documentId] }),
    "with a visibility that is none": () =>
      highlight([{ start: 0, end: 3 }], { visibility: "everyone" }),
  };
  it.each(Object.entries(cases))("%s", async (_name, body) => {
    const path = `/api/v1/highlights/${v7()}`;
    expectProblem(await room.member.send("PUT", path, body()), 400);
    expect((await room.member.send("GET", path)).status).toBe(404);
  });

  it("of another kind of thing", async () => {
    const body = { ...highlight([{ start: 0, end: 3 }]), witnessId: room.documentId };
    expectProblem(await room.member.send("PUT", `/api/v1/highlights/${v7()}`, body), 404);
  });
});

describe("ids", () => {
  it.each(["abc", v4(), "0", "%00", "0191e0a4-7c3e-7b5e-9a3f-5a1f0c2d4e6bZ"])(
    "%s names nothing that could be made",
    async (id) => {
      for (const path of [
        "themes",
        "highlights",
        "comments",
        "documents",
        "seminars",
        "invitations",
      ]) {
        const reply = await room.instructor.send("PUT", `/api/v1/${path}/${id}`, {
          seminarId: room.seminarId,
          name: "x",
        });
        expectProblem(reply, 400);
      }
    },
  );
  it.each(["abc", v7(), "%00", "..%2f.."])("%s finds nothing", async (id) => {
    for (const path of [
      "themes",
      "highlights",
      "comments",
      "documents",
      "seminars",
      "people",
      "tokens",
    ]) {
      const reply = await room.member.send("GET", `/api/v1/${path}/${id}`);
      expect([400, 403, 404]).toContain(reply.status);
    }
  });
});

describe("texts that cannot be stored", () => {
  const bodies = ["a\u0000b", "half \ud800 a character"];
  it.each(bodies)("%j as a name, a comment, a title", async (text) => {
    const { instructor, member, seminarId, documentId } = room;
    const id = v7();
    await member.send("PUT", `/api/v1/highlights/${id}`, highlight([{ start: 0, end: 6 }]));
    expectProblem(
      await member.send("PUT", `/api/v1/themes/${v7()}`, { seminarId, name: text }),
      400,
    );
    expectProblem(
      await member.send("PUT", `/api/v1/comments/${v7()}`, { highlightId: id, body: text }),
      400,
    );
    expectProblem(await member.send("PUT", `/api/v1/seminars/${v7()}`, { name: text }), 400);
    const page = { seminarId, text, format: "plain-text" };
    expectProblem(await instructor.send("PUT", `/api/v1/documents/${v7()}`, page), 400);
    const mistyped = { ...highlight([{ start: 0, end: 5 }]), visibilty: "private" };
    expectProblem(await member.send("PUT", `/api/v1/highlights/${v7()}`, mistyped), 400);
    const edit = { title: text };
    expectProblem(
      await instructor.send("PATCH", `/api/v1/documents/${documentId}`, edit, {
        "If-Match": '"1"',
      }),
      400,
    );
    const query = encodeURIComponent("a\u0000b");
    expectProblem(
      await member.send("GET", `/api/v1/seminars/${seminarId}/passages?q=${query}`),
      400,
    );
  });

  it("a body that says nothing, or too much, or runs scripts", async () => {
    const highlightId = v7();
    await room.member.send(
      "PUT",
      `/api/v1/highlights/${highlightId}`,
      highlight([{ start: 0, end: 7 }]),
    );
    const link = (href: string) => ({
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href } }] }],
        },
      ],
    });
    const deep = JSON.parse(`${'{"type":"doc","content":['.repeat(30)}{}${"]}".repeat(30)}`);
    for (const body of [
      "",
      "   ",
      "x".repeat(20_001),
      { type: "doc" },
      { type: "script" },
      deep,
      link("javascript:alert(1)"),
      7,
      null,
    ]) {
      expectProblem(
        await room.member.send("PUT", `/api/v1/comments/${v7()}`, { highlightId, body }),
        400,
      );
    }
  });
});

describe("requests that are none", () => {
  it("no JSON, another JSON, nothing", async () => {
    const path = () => `/api/v1/themes/${v7()}`;
    for (const body of ["{", "[]", "7", "null", '"x"', "", '{"seminarId":7}']) {
      const reply = await room.member.send("PUT", path(), body, {
        "content-type": "application/json",
      });
      expectProblem(reply, 400);
    }
  });
  it("an If-Match that is no version", async () => {
    const path = `/api/v1/documents/${room.documentId}`;
    for (const version of ["x", '"1.5"', "*", '"-1"']) {
      expectProblem(
        await room.instructor.send("PATCH", path, { place: "x" }, { "If-Match": version }),
        400,
      );
    }
  });
  it("a cursor or limit that was never given out", async () => {
    const path = `/api/v1/seminars/${room.seminarId}`;
    for (const query of [
      "cursor=x",
      "limit=0",
      "limit=1001",
      "limit=x",
      "cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ]) {
      expectProblem(await room.member.send("GET", `${path}/themes?${query}`), 400);
    }
    expectProblem(await room.member.send("GET", `${path}/events?after=nonsense`), 400);
    expectProblem(await room.member.send("GET", `${path}/passages?format=papyrus`), 415);
    expectProblem(
      await room.member.send("GET", `/api/v1/documents/${room.documentId}/highlights?revision=1`),
      400,
    );
  });
  it("an address that is none, a method that is none", async () => {
    expectProblem(await send("GET", "/api/v1/nothing/here"), 404);
  });
  it("nobody, and a token that does not work", async () => {
    expectProblem(await send("GET", "/api/v1/me"), 401);
    expectProblem(await send("PUT", `/api/v1/themes/${v7()}`, "not json"), 401);
    expectProblem(
      await send("GET", "/api/v1/me", undefined, { authorization: "Bearer nonsense" }),
      401,
    );
    expectProblem(await send("GET", "/api/v1/me", undefined, { authorization: "Basic eDp5" }), 401);
  });
  it("another site's page", async () => {
    const reply = await send(
      "POST",
      "/api/v1/people/register",
      {},
      { origin: "http://elsewhere.test" },
    );
    expectProblem(reply, 403);
  });
});

describe("files", () => {
  const upload = (bytes: BlobPart, name = "page.txt") => {
    const form = new FormData();
    form.set("seminarId", room.seminarId);
    form.set("file", new Blob([bytes]), name);
    return room.instructor.send("PUT", `/api/v1/documents/${v7()}`, form);
  };
  it("over 25 MB, or a text over five million units", async () => {
    expectProblem(await upload(new Uint8Array(25 * 1024 * 1024 + 1).fill(97)), 413);
    expectProblem(await upload(`${"word ".repeat(1_000_001)}`), 413);
  });
  it("empty, blank, or of a kind that is not read", async () => {
    expectProblem(await upload(""), 400);
    expectProblem(await upload(" \n\n "), 400);
    expectProblem(await upload(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 1]), "x.docx"), 415);
  });
  it("no file at all, or no seminar", async () => {
    const form = new FormData();
    form.set("seminarId", room.seminarId);
    expectProblem(await room.instructor.send("PUT", `/api/v1/documents/${v7()}`, form), 400);
    const other = new FormData();
    other.set("file", new Blob(["x"]), "x.txt");
    expectProblem(await room.instructor.send("PUT", `/api/v1/documents/${v7()}`, other), 400);
  });
  it("keeps the file byte for byte, also with what was taken out of the text", async () => {
    const bytes = new TextEncoder().encode("\uFEFFA page\u0000 with a so\u00ADft hyphen.\r\n");
    const form = new FormData();
    form.set("seminarId", room.seminarId);
    form.set("file", new Blob([bytes]), "Grüße “1”.txt");
    const made = await room.instructor.send("PUT", `/api/v1/documents/${v7()}`, form);
    expect(made.status).toBe(201);
    expect(String(made.body.witnesses[0]?.text)).toContain("A page with a soft hyphen.");
    const reply = await fetch(
      `${process.env.COLLOQUY_TEST_APP}/api/v1/documents/${made.body.id}/original`,
      { headers: { authorization: `Bearer ${room.member.token}` } },
    );
    expect(new Uint8Array(await reply.arrayBuffer())).toEqual(bytes);
    expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
    expect(reply.headers.get("content-disposition")).toContain("attachment");
  });
});
