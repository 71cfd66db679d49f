import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { show, tabTo } from "@/test/question-by-keyboard";
import { player } from "./player";

it("takes lines of text and counts the words", async () => {
  const { user, response } = show(player, { minWords: 0, maxWords: 4 });
  await tabTo(user, "textbox", "What is asked?");
  await user.keyboard("RAM is fast.{Enter}Disks keep – data.");
  expect(response()).toEqual({ v: 1, text: "RAM is fast.\nDisks keep – data." });
  expect(screen.getByText("6 words so far. Try to keep to 4.")).toBeTruthy();
});
