import { expect, it } from "vitest";
import type { Block } from "@/lib/core/documents/source-document";
import { lessonOfLines } from "@/test/lesson-of-lines";
import { findPrograms } from "./find-programs";

const found = (...lines: readonly string[]) =>
  findPrograms(lessonOfLines(...lines)).map((group) =>
    group.map((piece) => piece.lines.map(({ code }) => code).join("\n")),
  );

it("pieces of code that follow each other are together, those with words between are not", () => {
  expect(found("> x = 1", "> print(x)", "This prints x.", "> print(2)")).toEqual([
    ["x = 1", "print(x)"],
    ["print(2)"],
  ]);
});

it.each([
  ["called a mistake before", ["What is wrong with this program?", "> print(1)\nprint(2)"]],
  ["called a mistake after", ["> print(1)\nprint(2)", "This gives an error."]],
  ["under a heading that says so", ["# Spot the bug", "> print(1)\nprint(2)"]],
  ["called so in a comment", ["> print(1)  # wrong!\nprint(2)"]],
  ["of a task", ["# Your task", "> print(1)\nprint(2)"]],
  ["of a starter", ["# Starter", "Predict the output.", "> print(1)\nprint(2)"]],
])("code %s is left out", (_, lines) => {
  expect(found(...lines)).toEqual([]);
});

it("a program with its notes in a table is found in its cell", () => {
  const cell = "x = 2\nprint(x * 3)";
  const table: Block = {
    address: "t",
    kind: "table",
    text: "Program | What it does\nx = 2 print(x * 3) | multiplies",
    rows: [
      ["Program", "What it does"],
      [cell, "multiplies"],
    ],
  };
  const [group] = findPrograms({ ...lessonOfLines(), blocks: [table] });
  expect(group?.map((piece) => piece.lines.map(({ code }) => code))).toEqual([
    ["x = 2", "print(x * 3)"],
  ]);
});
