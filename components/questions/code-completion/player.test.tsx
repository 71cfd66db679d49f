import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { show, tabTo } from "@/test/question-by-keyboard";
import { player } from "./player";

const content = {
  language: "python",
  gapWidth: 8,
  pieces: [
    { kind: "code", text: "for i in " },
    { kind: "gap", id: "a", hint: "What counts?" },
    { kind: "code", text: ":\n    print(" },
    { kind: "gap", id: "b" },
    { kind: "code", text: ")" },
  ],
};
const gaps = (texts: Readonly<Record<string, string>>) => ({
  v: 1,
  gaps: Object.entries(texts).map(([gap, text]) => ({ gap, text })),
});

it("is completed by typing from gap to gap, in the order of the program", async () => {
  const { user, opened, response } = show(player, content);
  expect(opened.isEmpty(undefined)).toBe(true);
  await tabTo(user, "textbox", "Gap 2 of 2");
  await user.keyboard("i");
  await tabTo(user, "textbox", "Gap 1 of 2");
  await user.keyboard("range(3)");
  expect(response()).toEqual(gaps({ a: "range(3)", b: "i" }));
  expect([...document.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual([
    "for i in :",
    "    print()",
  ]);
});

it("counts an emptied gap as untouched", async () => {
  const { user, opened, response } = show(player, content);
  await tabTo(user, "textbox", "Gap 1 of 2");
  await user.keyboard("r{Backspace}");
  expect(response()).toEqual(gaps({}));
  expect(opened.isEmpty(response())).toBe(true);
});

it("has a hint for the gap that has one, and none for the other", () => {
  show(player, content);
  expect(screen.getByText("Hint for gap 1").tagName).toBe("SUMMARY");
  expect(screen.queryByText("Hint for gap 2")).toBeNull();
});

it("takes nothing once the attempt is over", async () => {
  const { user, response } = show(player, content, true);
  await tabTo(user, "textbox", "Gap 1 of 2");
  await user.keyboard("x{Tab}");
  expect(response()).toBeUndefined();
});
