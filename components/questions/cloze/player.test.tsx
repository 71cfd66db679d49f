import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { show, tabTo } from "@/test/question-by-keyboard";
import { player } from "./player";

const word = (id: string, text: string) => ({ id, text });
const text = (words: string) => ({ kind: "text", text: words });
const content = {
  pieces: [
    text("A byte has "),
    { kind: "typed", id: "g1" },
    text(" bits. It is "),
    { kind: "dropdown", id: "g2", options: [word("s", "smaller"), word("l", "larger")] },
    text(" than a bit. "),
    { kind: "bank", id: "g3" },
    text(" forgets when the power is off."),
  ],
  bank: [word("w1", "RAM"), word("w2", "ROM")],
};

it("is filled by keyboard: typing, choosing, and putting a word in", async () => {
  const { user, response } = show(player, content);
  await tabTo(user, "textbox", "Gap 1 of 3");
  await user.keyboard("8");
  await user.selectOptions(screen.getByRole("combobox", { name: "Gap 2 of 3" }), "larger");
  await tabTo(user, "button", "RAM");
  await user.keyboard("{Enter}");
  await tabTo(user, "button", /^Gap 3 of 3:/);
  await user.keyboard("{Enter}");
  expect(response()).toEqual({
    v: 1,
    gaps: [
      { gap: "g1", text: "8" },
      { gap: "g2", text: "l" },
      { gap: "g3", text: "w1" },
    ],
  });
});

it("counts an emptied gap as untouched", async () => {
  const { user, opened, response } = show(player, {
    ...content,
    pieces: content.pieces.slice(0, 3),
  });
  await tabTo(user, "textbox", "Gap 1 of 1");
  await user.keyboard("8{Backspace}");
  expect(response()).toEqual({ v: 1, gaps: [] });
  expect(opened.isEmpty(response())).toBe(true);
});

it("resets the words of the bank and leaves what was typed", async () => {
  const { user, response } = show(player, content);
  await tabTo(user, "textbox", "Gap 1 of 3");
  await user.keyboard("8");
  await tabTo(user, "button", "ROM");
  await user.keyboard("{Enter}");
  await tabTo(user, "button", /^Gap 3 of 3:/);
  await user.keyboard("{Enter}");
  await tabTo(user, "button", "Reset");
  await user.keyboard("{Enter}");
  expect(response()).toEqual({ v: 1, gaps: [{ gap: "g1", text: "8" }] });
});
