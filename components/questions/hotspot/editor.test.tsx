import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Content } from "@/lib/core/questions/hotspot/schema";
import { editor } from "./editor";

const PICTURE = { url: "/map.png", alt: "A map" };
const place = (id: string, x: number) => ({
  id,
  text: `Part ${id}`,
  shape: "box",
  area: { x, y: 1_000, width: 2_000, height: 2_000 },
});
/** As it was stored before places had corners. */
const CONTENT = { v: 1, count: 1, outlined: true, places: [place("a", 1_000), place("b", 6_000)] };

/** The editor on the screen; gives what it last said the places are. */
function show(): { user: UserEvent; places: () => Content["places"] } {
  const Form = editor.open(CONTENT, { v: 1, places: ["a"] });
  const drafts: Content[] = [];
  render(
    <Form
      points={1}
      picture={PICTURE}
      onChange={({ content }) => drafts.push(content as Content)}
    />,
  );
  return { user: userEvent.setup(), places: () => drafts.at(-1)?.places ?? [] };
}

// jsdom lays nothing out: every element is as large as the picture, a pixel for a per cent.
beforeEach(() => {
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 100, 100));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const at = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([x, y]) => ({ x: 100 * x, y: 100 * y }));
const press = (x: number, y: number) =>
  fireEvent.click(screen.getByRole("button", { name: "Press on the picture to set a corner" }), {
    clientX: x,
    clientY: y,
    detail: 1,
  });
const button = (name: string) => screen.getByRole("button", { name });

describe("corners set on the picture", () => {
  test("one after the other, the last taken back, and the first pressed again to finish", async () => {
    const { user, places } = show();
    await user.click(button("Set a place corner by corner"));
    for (const [x, y] of [
      [10, 50],
      [40, 50],
      [90, 90],
    ] as const)
      press(x, y);
    fireEvent.keyDown(button("Press on the picture to set a corner"), { key: "Backspace" });
    press(40, 90);
    // The second press of a double click is no corner.
    press(40, 90);
    await user.click(button("Join the last corner to the first"));
    expect(places()[2]).toMatchObject({
      shape: "polygon",
      corners: at([10, 50], [40, 50], [40, 90]),
    });
    expect(screen.getByText("Place 3: 3 corners")).toBeTruthy();
  });

  test("cannot be finished while they cross, and it is said why", async () => {
    const { user, places } = show();
    await user.click(button("Set a place corner by corner"));
    for (const [x, y] of [
      [10, 10],
      [90, 90],
      [90, 10],
      [10, 80],
    ] as const)
      press(x, y);
    expect(button("Finish the place")).toHaveProperty("disabled", true);
    expect(screen.getByText(/touches or crosses itself/)).toBeTruthy();
    await user.click(button("Take back the last corner"));
    await user.click(button("Finish the place"));
    expect(places()[2]).toMatchObject({ corners: at([10, 10], [90, 90], [90, 10]) });
  });
});

describe("corners typed", () => {
  test("a place takes corners, which are moved, added and taken out by keys alone", async () => {
    const { user, places } = show();
    await user.selectOptions(screen.getByLabelText("Shape of place 1"), "Corners");
    expect(places()[0]).toMatchObject({
      shape: "polygon",
      corners: at([10, 10], [30, 10], [30, 30], [10, 30]),
    });
    await user.click(screen.getByText("Place 1: 4 corners"));
    const list = within(screen.getByRole("group", { name: /^Corners of place 1/ }));
    await user.click(list.getByRole("button", { name: "Add a corner after corner 2" }));
    fireEvent.change(list.getByLabelText("Place 1, corner 3: left, in per cent of the picture"), {
      target: { value: "45.5" },
    });
    expect(places()[0]).toMatchObject({
      corners: at([10, 10], [30, 10], [45.5, 20], [30, 30], [10, 30]),
    });
    await user.click(list.getByRole("button", { name: "Take out corner 1" }));
    expect(screen.queryByRole("alert")).toBeNull();
    await user.click(list.getByRole("button", { name: "Move corner 2 up" }));
    expect(places()[0]).toMatchObject({ corners: at([45.5, 20], [30, 10], [30, 30], [10, 30]) });
    expect(screen.getByRole("alert").textContent).toContain("touches or crosses itself");
  });

  test("the arrow keys move the whole place, and other shapes come out of it again", async () => {
    const { user, places } = show();
    await user.selectOptions(screen.getByLabelText("Shape of place 1"), "Corners");
    button("Place 1. Arrow keys move it.").focus();
    await user.keyboard("{ArrowRight}{ArrowUp}");
    expect(places()[0]).toMatchObject({ corners: at([11, 9], [31, 9], [31, 29], [11, 29]) });
    await user.selectOptions(screen.getByLabelText("Shape of place 1"), "Oval");
    expect(places()[0]).toEqual({
      id: "a",
      text: "Part a",
      shape: "oval",
      area: { x: 1_100, y: 900, width: 2_000, height: 2_000 },
    });
  });
});
