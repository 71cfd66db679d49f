import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { said, show, tabTo } from "@/test/question-by-keyboard";
import { player } from "./player";

const lines = ["total = 0", "for n in range(3):", "total = total + n"].map((code, at) => ({
  id: `l${at}`,
  code,
}));
const content = { language: "python", asksIndent: true, lines };
/** "0 1+ 2": ids of lines, a plus for each step of indentation. */
const built = (text: string) => ({
  v: 1,
  lines: text
    .split(" ")
    .filter((part) => part !== "")
    .map((part) => ({ line: `l${part.charAt(0)}`, indent: part.length - 1 })),
});
const focused = () => document.activeElement?.textContent;

it("is built by pressing lines one after the other, the focus going on to the next", async () => {
  const { user, opened, response } = show(player, content);
  expect(opened.isEmpty(undefined)).toBe(true);
  await tabTo(user, "button", "total = 0");
  await user.keyboard("{Enter}");
  expect(said()).toBe("total = 0 is now line 1 of 1, not indented.");
  expect(focused()).toBe("for n in range(3):");
  await user.keyboard(" ");
  await user.keyboard(" ");
  expect(response()).toEqual(built("0 1 2"));
  expect(screen.getByText("Every line is used.")).not.toBeNull();
  // The last one has moved into the program, and the focus with it.
  expect(focused()).toContain("total = total + n");
});

it("is indented and moved with the arrow keys, and a line taken out with Delete", async () => {
  const { user, response } = show(player, content);
  await tabTo(user, "button", "total = 0");
  await user.keyboard("{Enter}{Enter}{Enter}{ArrowRight}");
  expect(said()).toBe("total = total + n is now line 3 of 3, indented once.");
  expect(response()).toEqual(built("0 1 2+"));
  await user.keyboard("{ArrowUp}");
  expect(response()).toEqual(built("0 2+ 1"));
  await user.keyboard("{ArrowLeft}{ArrowLeft}{ArrowDown}{ArrowDown}");
  expect(response()).toEqual(built("0 1 2"));
  await user.keyboard("{Delete}");
  expect(response()).toEqual(built("0 1"));
  expect(focused()).toBe("total = total + n");
});

it("is moved with buttons: the line that was put in last is the chosen one", async () => {
  const { user, response } = show(player, content);
  await tabTo(user, "button", "total = 0");
  await user.keyboard("{Enter}{Enter}");
  await tabTo(user, "button", "Indent more");
  await user.keyboard("{Enter}{Enter}");
  await tabTo(user, "button", "Move up");
  await user.keyboard("{Enter}");
  expect(response()).toEqual(built("1++ 0"));
  await tabTo(user, "button", "Take out");
  await user.keyboard("{Enter}");
  expect(response()).toEqual(built("0"));
});

it("puts a chosen line where another one stands, and lets it go with Escape", async () => {
  const { user, response } = show(player, content);
  await tabTo(user, "button", "total = 0");
  await user.keyboard("{Enter}{Enter}{Enter}{Escape}");
  expect(said()).toBe("No line is chosen.");
  await tabTo(user, "button", /^Line 3/);
  await user.keyboard(" ");
  await tabTo(user, "button", /^Put here: Line 1/);
  await user.keyboard(" ");
  expect(response()).toEqual(built("2 0 1"));
});

it("is undone step by step, and reset to no answer", async () => {
  const { user, opened, response } = show(player, content);
  await tabTo(user, "button", "total = 0");
  await user.keyboard("{Enter}{Enter}");
  await tabTo(user, "button", "Undo");
  await user.keyboard("{Enter}");
  expect(response()).toEqual(built("0"));
  await tabTo(user, "button", "Reset");
  await user.keyboard("{Enter}");
  expect(opened.isEmpty(response())).toBe(true);
});

it("offers no indentation where the lines have their own", () => {
  show(player, { ...content, asksIndent: false });
  expect(screen.queryByRole("button", { name: "Indent more" })).toBeNull();
});

it("does not move once the attempt is over", async () => {
  const { user, response } = show(player, content, true);
  await tabTo(user, "button", "total = 0");
  await user.keyboard("{Enter}");
  expect(response()).toBeUndefined();
});
