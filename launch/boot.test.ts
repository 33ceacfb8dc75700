import { describe, expect, it } from "vitest";
import { findObstacle, isNodeNewEnough } from "./boot.mjs";

describe("the version of Node", () => {
  it.each(["v20.19.0", "v20.20.2", "v22.12.0", "v24.0.0", "v26.1.0"])("%s will do", (version) => {
    expect(isNodeNewEnough(version)).toBe(true);
  });

  it.each(["v18.20.4", "v20.18.3", "v21.7.0", "v22.11.0", "v23.5.0"])("%s will not", (version) => {
    expect(isNodeNewEnough(version)).toBe(false);
  });
});

describe("the packages", () => {
  it("are looked for before anything is loaded", () => {
    expect(findObstacle(["vitest"])).toBeNull();
    expect(findObstacle(["no-such-package"])).toMatch(
      /\(no-such-package is missing\)\. Run npm ci/,
    );
  });
});
