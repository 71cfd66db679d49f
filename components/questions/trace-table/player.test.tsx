import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { said, show, tabTo } from "@/test/question-by-keyboard";
import { player } from "./player";

const content = {
  language: "python",
  code: "n = 2\n\nn = n - 1\nprint(n)",
  inputs: [],
  columns: [
    { id: "n", name: "n", holds: "variable" },
    { id: "o", name: "Output", holds: "output" },
  ],
  rows: [{ line: 1 }, { line: 3 }, { line: 4 }],
  given: [{ column: "n", row: 1, value: "1" }],
};
const filled = (...cells: string[]) => ({
  v: 1,
  cells: cells.map((cell) => ({
    column: cell.charAt(0),
    row: Number(cell[1]),
    value: cell.slice(2),
  })),
});
const currentLine = () => document.querySelector("[aria-current]")?.textContent;

it("is filled in by typing, with the arrows from row to row past what is filled in already", async () => {
  const { user, opened, response } = show(player, content);
  await tabTo(user, "textbox", "n, row 1, line 1");
  await user.keyboard("2{ArrowDown}");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("n, row 3, line 4");
  await user.keyboard("{Tab}1{Enter}");
  expect(response()).toEqual(filled("n02", "o21"));
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Output, row 3, line 4");
  await user.keyboard("{Backspace}{ArrowUp}{ArrowUp}");
  expect(response()).toEqual(filled("n02"));
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Output, row 1, line 1");
  expect(opened.isEmpty(response())).toBe(false);
});

it("shows the line of the row that is filled in", async () => {
  const { user } = show(player, content);
  await tabTo(user, "textbox", "Output, row 2, line 3");
  expect(currentLine()).toBe("n = n - 1");
  await user.keyboard("{ArrowUp}");
  expect(currentLine()).toBe("n = 2");
});

it("steps through the program, row by row", async () => {
  const { user } = show(player, content);
  await tabTo(user, "button", "Step on");
  await user.keyboard("{Enter}{Enter}{Enter}");
  expect(currentLine()).toBe("print(n)");
  expect(said()).toBe("Row 3: line 4, print(n)");
  await user.keyboard("{Enter}");
  expect(currentLine()).toBe("print(n)");
  await user.keyboard("{Shift>}{Tab}{/Shift}{Enter}{Enter}{Enter}");
  expect(currentLine()).toBe("n = 2");
});

it("steps line by line where the pupil is to find out which line runs", async () => {
  const rows = content.rows.map(() => ({ line: null }));
  const { user, response } = show(player, { ...content, rows });
  await tabTo(user, "button", "Step on");
  await user.keyboard("{Enter}{Enter}");
  expect(said()).toBe("line 3, n = n - 1");
  expect(screen.getByRole("textbox", { name: "n, row 1" })).not.toBeNull();
  expect(response()).toBeUndefined();
});

it("says what is typed in, and takes nothing once the attempt is over", async () => {
  const { user, response } = show(player, { ...content, inputs: ["5", "7"] }, true);
  expect(screen.getByText("5, 7")).not.toBeNull();
  await tabTo(user, "textbox", "n, row 1, line 1");
  await user.keyboard("2{Tab}");
  expect(response()).toBeUndefined();
});
