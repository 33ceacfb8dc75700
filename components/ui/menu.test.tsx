import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Button } from "./button";
import { Menu, MenuItem, MenuLink } from "./menu";

// what opens is fetched when it is first wanted; here it is at hand
import "./menu-panel";

afterEach(cleanup);

function open(onSelect: () => void) {
  render(
    <Menu trigger={<Button>More</Button>}>
      <MenuItem onSelect={onSelect}>Retire</MenuItem>
      <MenuLink href="/passages">Passages</MenuLink>
    </Menu>,
  );
  return screen.getByRole("button", { name: "More" });
}

describe("a menu", () => {
  it("says before anything is fetched that it is one, and that it is closed", () => {
    const trigger = open(vi.fn());
    expect(trigger.getAttribute("aria-haspopup")).toBe("menu");
    expect(trigger.getAttribute("aria-expanded")).toBe("false");
    expect(screen.queryByRole("menu")).toBeNull();
  });

  it.each(["Enter", " ", "ArrowDown"])("opens by the key “%s” and acts", async (key) => {
    const onSelect = vi.fn();
    fireEvent.keyDown(open(onSelect), { key });
    const item = await screen.findByRole("menuitem", { name: "Retire" });
    fireEvent.click(item);
    expect(onSelect).toHaveBeenCalledOnce();
  });

  it("opens by the pointer, with links that are links", async () => {
    fireEvent.click(open(vi.fn()));
    const link = await screen.findByRole("menuitem", { name: "Passages" });
    expect(link.getAttribute("href")).toBe("/passages");
  });
});
