import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { said, show, tabTo } from "@/test/question-by-keyboard";
import { player } from "./player";

const table = {
  ask: "table",
  inputs: ["A", "B"],
  columns: [
    { id: "n", expression: "NOT B" },
    { id: "q", expression: "A AND NOT B" },
  ],
  given: [{ column: "n", row: 1, value: "0" }],
};
const filled = (...cells: string[]) => ({
  v: 1,
  ask: "table",
  cells: cells.map((cell) => ({ column: cell.charAt(0), row: Number(cell[1]), value: cell[2] })),
});

it("is filled in by typing 0 and 1, with arrows from cell to cell past those filled in already", async () => {
  const { user, response } = show(player, table);
  await tabTo(user, "button", "NOT B, A 0, B 0: empty");
  await user.keyboard("1{ArrowDown}1");
  expect(said()).toContain("A 1, B 0: 1.");
  await user.keyboard("{ArrowRight}0{ArrowUp}0{ArrowLeft}");
  expect(response()).toEqual(filled("n01", "n21", "q20", "q10"));
  expect(document.activeElement?.getAttribute("aria-label")).toBe("A AND NOT B, A 0, B 1: 0");
  await user.keyboard("{Backspace}");
  expect(response()).toEqual(filled("n01", "n21", "q20"));
});

it("goes from empty to 0 to 1 and back with the space bar, and each step can be undone", async () => {
  const { user, opened, response } = show(player, table);
  await tabTo(user, "button", /^A AND NOT B, A 1, B 1/);
  await user.keyboard(" ");
  expect(response()).toEqual(filled("q30"));
  await user.keyboard("{Enter}");
  expect(response()).toEqual(filled("q31"));
  await user.keyboard(" ");
  expect(opened.isEmpty(response())).toBe(true);
  await tabTo(user, "button", "Undo");
  await user.keyboard("{Enter}");
  expect(response()).toEqual(filled("q31"));
  await tabTo(user, "button", "Reset");
  await user.keyboard("{Enter}");
  expect(opened.isEmpty(response())).toBe(true);
});

it("names the gate of a table with the arrows", async () => {
  const gates = ["AND", "OR", "XOR"];
  const { user, response } = show(player, {
    ask: "gate",
    inputs: ["A", "B"],
    outputs: "0110",
    gates,
  });
  expect(screen.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
    "A",
    "B",
    "Output",
  ]);
  await user.tab();
  await user.keyboard(" {ArrowDown}{ArrowDown}");
  expect(response()).toEqual({ v: 1, ask: "gate", gate: "XOR" });
});

it("shows the circuit in words and by drawing, and heads the table by its wires", async () => {
  const { user } = show(player, { ...table, given: [], show: "circuit" });
  await screen.findByRole("img", { name: "Logic circuit: X is NOT B. Q is A AND (NOT B)." });
  const heads = screen.getAllByRole("columnheader").map(({ textContent }) => textContent);
  expect(heads).toEqual(["A", "B", "X", "Q"]);
  await tabTo(user, "button", "Q, A 0, B 0: empty");
});

it("names a gate by its symbol, which is told as it looks", async () => {
  const { user, response } = show(player, {
    ask: "gate",
    inputs: ["A", "B"],
    outputs: "0111",
    gates: ["AND", "OR"],
    show: "symbol",
  });
  await screen.findByRole("img", { name: /a back that curves inwards and a pointed front\.$/ });
  expect(screen.queryByRole("table")).toBeNull();
  await user.tab();
  await user.keyboard(" {ArrowDown}");
  expect(response()).toEqual({ v: 1, ask: "gate", gate: "OR" });
});

it("cannot be changed once the attempt is over", async () => {
  const { user, response } = show(player, table, true);
  await tabTo(user, "button", "NOT B, A 0, B 0: empty");
  await user.keyboard("1 {Enter}");
  expect(response()).toBeUndefined();
});
