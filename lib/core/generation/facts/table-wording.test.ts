import { describe, expect, it } from "vitest";
import type { TableColumns } from "./table-wording";
import { comparedTask, rowQuestion, tableTask } from "./table-wording";

const columns = (given: Partial<TableColumns>): TableColumns => ({
  heads: ["Organ", "Function"],
  row: "organ",
  target: "its function",
  asks: "does this describe",
  section: "Digestion",
  title: "Food and the body",
  ...given,
});

describe("a table's task", () => {
  it("is English where its headings make it for sure, and says where in the lesson it belongs", () => {
    expect(tableTask(columns({}))).toBe(
      "“Digestion”, from the lesson “Food and the body”: match each organ to its function.",
    );
    expect(rowQuestion(columns({}))).toBe(
      "“Digestion”, from the lesson “Food and the body”: which organ does this describe?",
    );
  });

  it.each([
    [{ heads: ["Avoid", "Why"], row: "avoid", target: "the reason for it" }],
    [{ heads: ["Product", "Comes from"], row: "product", target: "what it comes from" }],
    [{ heads: ["Cooking method", "What happens"], row: "cooking method", target: "what happens" }],
  ] as const)("quotes its headings where they do not: %j", (given) => {
    const [left, right] = given.heads;
    expect(tableTask(columns(given))).toBe(
      `“Digestion”, from the lesson “Food and the body”: match what belongs together. The left side is headed “${left}”, the right side “${right}”.`,
    );
    expect(rowQuestion(columns(given))).toBeUndefined();
  });

  it.each([
    ["Whos who", "Pop art", "From the lesson “Pop art”"],
    ["Key words", "Pop art", "From the lesson “Pop art”"],
    ["Pop art", "Pop art and Warhol", "“Pop art”"],
    ["Inside an artist's studio", "", "“Inside an artist's studio”"],
  ])(
    "names its place in the lesson's own words, without slips: %s, %s",
    (section, title, place) => {
      expect(tableTask(columns({ section, title }))).toBe(
        `${place}: match each organ to its function.`,
      );
      expect(comparedTask("Movement", section, title)).toBe(
        `${place}: match each of these to what is said of it under “Movement”.`,
      );
    },
  );

  it("is not set where the lesson does not say what it is about and its rows need it", () => {
    const nowhere = { section: "", title: "" };
    expect(tableTask(columns(nowhere))).toBe("Match each organ to its function.");
    expect(tableTask(columns({ ...nowhere, row: "part" }))).toBeUndefined();
    expect(tableTask(columns({ ...nowhere, target: "where it is" }))).toBeUndefined();
    expect(comparedTask("Movement", "", "")).toBeUndefined();
  });
});
