import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Field, Select } from "./field";

afterEach(cleanup);

describe("a field", () => {
  it("is named by its label and described by its hint", () => {
    render(<Field label="Term" hint="Optional." name="term" />);
    const input = screen.getByLabelText("Term");
    expect(input.getAttribute("aria-invalid")).toBeNull();
    expect(describedBy(input)).toEqual(["Optional."]);
  });

  it("is invalid with an error, which is said before the hint", () => {
    render(<Field label="Term" hint="Optional." error="It is too long." name="term" />);
    const input = screen.getByLabelText("Term");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(describedBy(input)).toEqual(["It is too long.", "Optional."]);
  });

  it("can be one of a list", () => {
    render(<Select label="Role" name="role" options={[{ value: "member", label: "Member" }]} />);
    expect(screen.getByLabelText("Role").tagName).toBe("SELECT");
  });
});

function describedBy(input: HTMLElement): (string | null | undefined)[] {
  const ids = input.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent);
}
