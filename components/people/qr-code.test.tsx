import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { QrCode } from "./qr-code";

afterEach(cleanup);

describe("a QR code", () => {
  it("is named, and dark on light on every paper", () => {
    render(<QrCode url="http://seminar.test:3000/join/ABC-DEF" label="A QR code" />);
    const image = screen.getByRole("img", { name: "A QR code" });
    expect(image.querySelector("rect")?.getAttribute("fill")).toBe("#fff");
    expect(image.querySelector("path")?.getAttribute("fill")).toBe("#000");
  });

  it("keeps a quiet zone of four modules around it", () => {
    render(<QrCode url="http://seminar.test:3000/join/ABC-DEF" label="A QR code" />);
    const path = screen.getByRole("img").querySelector("path")?.getAttribute("d") ?? "";
    const places = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(Math.min(...places)).toBe(4);
  });
});
