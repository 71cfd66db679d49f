import { expect, it } from "vitest";
import { codeLines, writtenLines } from "./code-lines";

const read = (text: string) =>
  codeLines(writtenLines(text, "Loops, code 1")).lines.map(({ code }) => code);

it("keeps the levels of a program, however wide they are, and leaves out empty lines", () => {
  expect(read("for i in range(3):\n  print(i)\n\n  print('again')\nprint('end')")).toEqual([
    "for i in range(3):",
    "    print(i)",
    "    print('again')",
    "print('end')",
  ]);
  expect(read("\tx = 1\n\tif x > 0:\n\t\tprint(x)")).toEqual([
    "x = 1",
    "if x > 0:",
    "    print(x)",
  ]);
});

it("reads past line numbers, comments and what a word processor makes of signs", () => {
  expect(read("1  x = 9 – 4\n2  if x > 2:\n3      print(“big”)  # prints big")).toEqual([
    "x = 9 - 4",
    "if x > 2:",
    '    print("big")',
  ]);
});

it("leaves a # inside a text alone, and tells the comments", () => {
  const { lines, comments } = codeLines(
    writtenLines('tag = "#1"\n# print the tag\nprint(tag)', "a"),
  );
  expect(lines.map(({ code }) => code)).toEqual(['tag = "#1"', "print(tag)"]);
  expect(comments).toEqual(["# print the tag"]);
});

it("remembers where each line stands in the lesson", () => {
  const { lines } = codeLines(writtenLines("x = 1\n\nprint(x)", "Slide 2, code 1"));
  expect(lines.map(({ address, row, written }) => [address, row, written])).toEqual([
    ["Slide 2, code 1", 0, "x = 1"],
    ["Slide 2, code 1", 2, "print(x)"],
  ]);
});
