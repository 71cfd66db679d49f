import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { show, tabTo } from "@/test/question-by-keyboard";
import { player } from "./player";

it("is typed into, without spelling help and without other pupils' words", async () => {
  const { user, opened, response } = show(player, { size: "word" });
  expect(opened.isEmpty(undefined)).toBe(true);
  await tabTo(user, "textbox", "What is asked?");
  await user.keyboard("photosynthesis");
  expect(response()).toEqual({ v: 1, text: "photosynthesis" });
  const field = screen.getByRole("textbox");
  expect(field.getAttribute("spellcheck")).toBe("false");
  expect(field.getAttribute("autocomplete")).toBe("off");
});

it("keeps an apostrophe, an accent and a space as they were typed", async () => {
  const { user, response } = show(player, { size: "sentence" });
  await user.tab();
  await user.keyboard("  l’été isn't 2 < 3 ");
  expect(response()).toEqual({ v: 1, text: "  l’été isn't 2 < 3 " });
});
