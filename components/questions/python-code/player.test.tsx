import { screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { NOTHING_DRAWN } from "@/lib/core/python/turtle/drawing";
import { samples } from "@/lib/core/questions/python-code/samples";
import { show, tabTo } from "@/test/question-by-keyboard";
import { player } from "./player";

const { content } = samples.example;

afterEach(() => vi.unstubAllGlobals());

it("keeps the depth of lines, goes deeper after a colon, and Tab leaves the field", async () => {
  const { user, response } = show(player, { ...content, starter: "" });
  await tabTo(user, "textbox", "What is asked?");
  await user.keyboard(
    "def area(a, b):{Enter}if a == 0:{Enter}return 0{Enter}{Backspace}return a * b",
  );
  expect(response()).toEqual({
    v: 1,
    source: "def area(a, b):\n    if a == 0:\n        return 0\n    return a * b",
  });
  await user.tab();
  expect(document.activeElement).not.toBe(screen.getByRole("textbox"));
});

it("moves a line in and out by key and by button", async () => {
  const { user, response } = show(player, { ...content, starter: "" });
  await tabTo(user, "textbox", "What is asked?");
  await user.keyboard("x = 1{Control>}]{/Control}");
  expect(response()).toEqual({ v: 1, source: "    x = 1" });
  await user.keyboard("{Control>}[[{/Control}");
  expect(response()).toEqual({ v: 1, source: "x = 1" });
  await user.tab({ shift: true });
  await user.tab({ shift: true });
  expect(document.activeElement?.textContent).toContain("Indent");
  await user.keyboard("{Enter}");
  expect(response()).toEqual({ v: 1, source: "    x = 1" });
});

it("says what is tested, and of hidden tests only how many", () => {
  show(player, content);
  expect(screen.getByText("area(3, 4)")).toBeTruthy();
  expect(screen.getByText("There is one more test that is not shown.")).toBeTruthy();
});

it("shows what is to be drawn, and tells it in words", async () => {
  const marks = [
    { kind: "line" as const, by: 1, points: [0, 0, 100, 0, 100, 100], colour: "red", width: 2 },
  ];
  const drawing = { ...NOTHING_DRAWN, marks, lines: 2, turns: 1 };
  const draws = { looks: true, drawing };
  show(player, {
    ...content,
    tests: [{ id: "a", call: "corner()", input: "", expected: "", draws }],
  });
  const picture = await screen.findByRole("img", { name: "What is to be drawn" });
  expect(picture.querySelector("polyline")?.getAttribute("points")).toBe("0,0 100,0 100,-100");
  expect(
    screen.getByText(/The turtle drew 2 lines and turned 1 time\..*Colours: red\./),
  ).toBeTruthy();
  expect(screen.getByText(/with these colours/)).toBeTruthy();
});

it("says plainly where programs are not run, as in an exam", () => {
  show(player, content);
  expect(screen.getByText(/run when it is marked/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Run" })).toBeNull();
});

it("keeps the spaces that begin an indent after the given code", () => {
  const { opened } = show(player, content);
  expect(opened.isEmpty({ v: 1, source: `${content.starter} ` })).toBe(false);
});

it("an untouched program is no answer", () => {
  const { opened } = show(player, content);
  expect(opened.isEmpty(opened.empty)).toBe(true);
  expect(opened.isEmpty({ v: 1, source: "print(1)" })).toBe(false);
});
