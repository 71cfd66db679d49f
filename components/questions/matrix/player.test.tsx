import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { show } from "@/test/question-by-keyboard";
import { player } from "./player";

const columns = [
  { id: "t", text: "True" },
  { id: "f", text: "False" },
  { id: "u", text: "Not said" },
];
const rows = [
  { id: "i", text: "Iron rusts" },
  { id: "g", text: "Gold rusts" },
];
const table = { rows, columns, choices: "one" };
const chosen = (...pairs: [string, ...string[]][]) => ({
  v: 1,
  rows: pairs.map(([row, ...names]) => ({ row, columns: names })),
});

it("is answered row by row with Tab and arrows, and a choice can be changed", async () => {
  const { user, opened, response } = show(player, table);
  expect(opened.isEmpty(undefined)).toBe(true);
  await user.tab();
  await user.keyboard(" {ArrowRight}");
  expect(response()).toEqual(chosen(["i", "f"]));
  await user.tab();
  await user.keyboard(" ");
  expect(response()).toEqual(chosen(["i", "f"], ["g", "t"]));
  await user.tab({ shift: true });
  await user.keyboard("{ArrowRight}");
  expect(response()).toEqual(chosen(["g", "t"], ["i", "u"]));
});

it("names each row and each of its choices", () => {
  show(player, table);
  const outer = screen.getByRole("group", { name: "What is asked?" });
  expect(outer.getAttribute("aria-describedby")).toBe("form");
  const row = within(outer).getByRole("group", { name: "Gold rusts" });
  const names = within(row).getAllByRole("radio", { name: /True|False|Not said/ });
  expect(names).toHaveLength(3);
});

it("takes several in a row where that is asked, and lets them be taken back", async () => {
  const { user, opened, response } = show(player, { ...table, choices: "several" });
  await user.tab();
  await user.keyboard(" ");
  await user.tab();
  await user.keyboard(" ");
  expect(response()).toEqual(chosen(["i", "t", "f"]));
  await user.keyboard(" ");
  await user.tab({ shift: true });
  await user.keyboard(" ");
  expect(opened.isEmpty(response())).toBe(true);
});

it("cannot be changed once the attempt is over", async () => {
  const { user, response } = show(player, table, true);
  await user.tab();
  await user.keyboard(" ");
  expect(response()).toBeUndefined();
});
