import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { samples } from "@/lib/core/questions/code-debug/samples";
import { show, tabTo } from "@/test/question-by-keyboard";
import { player } from "./player";

const { content, key } = samples.example;
const changes = () =>
  screen
    .queryAllByRole("listitem")
    .map(({ textContent }) => textContent)
    .filter((words) => /^(Line|After|Before)/.test(words));

it("is mended with the keyboard alone, and says what was changed", async () => {
  const { user, response } = show(player, content);
  await tabTo(user, "textbox", "What is asked?");
  const field = screen.getByRole<HTMLTextAreaElement>("textbox");
  expect(field.value).toBe(content.program);
  expect(changes()).toEqual([]);
  const at = content.program.indexOf("1, last") + "1, last".length;
  field.setSelectionRange(at, at);
  await user.keyboard(" + 1");
  expect(response()).toEqual({ v: 1, source: key.fixes[0] });
  expect(changes()).toEqual([
    "Line 3: “for number in range(1, last):” became “for number in range(1, last + 1):”.",
  ]);
});

it("goes back to what was given, and back again", async () => {
  const { user, response } = show(player, content);
  await tabTo(user, "textbox", "What is asked?");
  const field = screen.getByRole<HTMLTextAreaElement>("textbox");
  field.setSelectionRange(0, 0);
  await user.keyboard("# mine{Enter}");
  expect(changes()).toEqual(["Before line 1: “# mine” was put in."]);
  await tabTo(user, "button", "Reset");
  await user.keyboard("{Enter}");
  expect(response()).toEqual({ v: 1, source: content.program });
  expect(screen.getByText("The program is as it was given to you.")).toBeTruthy();
  expect(changes()).toEqual([]);
  await tabTo(user, "button", "Undo");
  await user.keyboard(" ");
  expect(response()).toEqual({ v: 1, source: `# mine\n${content.program}` });
});

it("an untouched program is no answer, and a changed one is", () => {
  const { opened } = show(player, content);
  expect(opened.isEmpty(opened.empty)).toBe(true);
  expect(opened.isEmpty({ v: 1, source: key.fixes[0] ?? "" })).toBe(false);
});

it("says plainly where programs are not run, as in an exam", () => {
  show(player, content);
  expect(screen.getByText(/run when it is marked/)).toBeTruthy();
});
