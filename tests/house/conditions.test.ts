import "server-only";
import React from "react";
import { expect, it } from "vitest";

it("runs under the react-server condition", () => {
  expect(React).not.toHaveProperty("useState");
});
