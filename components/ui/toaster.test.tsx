import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { currentToasts, dismissToast, showToast } from "./toast-store";
import { Toaster } from "./toaster";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  for (const toast of currentToasts()) dismissToast(toast.key);
  vi.useRealTimers();
});

describe("messages at the foot of the page", () => {
  it("are in a live region before they appear", () => {
    render(<Toaster />);
    const region = screen.getByRole("status");
    act(() => showToast({ message: "Comment removed" }));
    expect(region.textContent).toContain("Comment removed");
  });

  it("offer their act once, and go with it", () => {
    render(<Toaster />);
    const undo = vi.fn();
    act(() => showToast({ message: "Comment removed", action: { label: "Undo", onAction: undo } }));
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByText("Comment removed")).toBeNull();
  });

  it("stay while they are held, then go by themselves", () => {
    render(<Toaster />);
    act(() => showToast({ message: "Saved." }));
    const line = screen.getByText("Saved.").parentElement;
    if (!line) throw new Error("the message has no line around it");
    fireEvent.pointerEnter(line);
    act(() => vi.advanceTimersByTime(60_000));
    expect(screen.queryByText("Saved.")).not.toBeNull();
    fireEvent.pointerLeave(line);
    act(() => vi.advanceTimersByTime(7_000));
    expect(screen.queryByText("Saved.")).toBeNull();
  });

  it("are at most three; the oldest gives way", () => {
    render(<Toaster />);
    for (const message of ["one", "two", "three", "four"]) act(() => showToast({ message }));
    expect(screen.queryByText("one")).toBeNull();
    expect(screen.queryByText("four")).not.toBeNull();
  });
});
