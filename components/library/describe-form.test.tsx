import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DescribeForm } from "./describe-form";
import { bareDescription } from "./test-description";

const document = { ...bareDescription, version: 3 };

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("editing a document's description", () => {
  it("keeps what was typed when somebody else saved first, and shows theirs", async () => {
    const current = { ...document, place: "Moscow", recorder: "Somebody", version: 4 };
    const answers = [
      Response.json({ code: "conflict", detail: "stale", current }, { status: 409 }),
      Response.json({ ...current, place: "Havana", version: 5 }),
    ];
    const fetched = vi.fn<typeof fetch>(async () => answers.shift() ?? Response.error());
    vi.stubGlobal("fetch", fetched);
    render(<DescribeForm id="d" document={document} />);
    fireEvent.change(screen.getByLabelText("Place"), { target: { value: "Havana" } });
    fireEvent.click(screen.getByRole("button", { name: "Save the details" }));

    await screen.findByText("Theirs: Moscow");
    expect(screen.getByLabelText<HTMLInputElement>("Place").value).toBe("Havana");
    expect(screen.getByLabelText<HTMLInputElement>("Recorded by").value).toBe("Somebody");

    fireEvent.click(screen.getByRole("button", { name: "Save the details" }));
    await waitFor(() => expect(screen.queryByText("Theirs: Moscow")).toBeNull());
    const second = fetched.mock.calls[1]?.[1];
    expect(new Headers(second?.headers).get("If-Match")).toBe('"4"');
    expect(second?.body).toBe(JSON.stringify({ place: "Havana" }));
  });

  it("says how a date is read while it is typed", () => {
    render(<DescribeForm id="d" document={document} />);
    fireEvent.change(screen.getByLabelText("Date of the record"), {
      target: { value: "1962-12~" },
    });
    expect(screen.getByText("Reads as about December 1962.")).toBeDefined();
  });
});
