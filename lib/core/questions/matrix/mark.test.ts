import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import { AUTHOR_ORDER, seededOrder } from "@/lib/core/kernel/seeded-order";
import { matrix } from "./index";
import { mark } from "./mark";
import type { Content, Key } from "./schema";

const item = (id: string) => ({ id, text: `Text ${id}` });
const table = (choices: Content["choices"]): Content => ({
  v: 1,
  rows: [..."abcd"].map(item),
  columns: [..."xyz"].map(item),
  choices,
});
/** "ax bxy": x in row a, x and y in row b. */
const rows = (text: string): Key["rows"] =>
  text === ""
    ? []
    : text.split(" ").map((row) => ({ row: row.charAt(0), columns: [...row.slice(1)] }));
const marked = (choices: Content["choices"], key: string, given: string) =>
  mark({
    content: table(choices),
    key: { v: 1, rows: rows(key) },
    response: { v: 1, rows: rows(given) },
    maxPoints: 4,
  });

describe("one choice in each row", () => {
  test.each([
    ["ax by cx dz", 4, "correct"],
    ["dz cx by ax", 4, "correct"],
    ["ax by cx dx", 3, "partial"],
    ["ax by", 2, "partial"],
    ["ax bx cx dx", 2, "partial"],
    ["ay bz cz dx", 0, "incorrect"],
    ["", 0, "incorrect"],
  ])("%s earns %s: %s", (given, points, outcome) => {
    expect(marked("one", "ax by cx dz", given)).toMatchObject({ points, outcome });
  });
});

describe("several choices in a row: exactly the right ones", () => {
  test.each([
    ["axy by cxyz dz", 4],
    ["ayx by czyx dz", 4],
    ["ax by cxyz dz", 3],
    ["axyz by cxyz dz", 3],
    ["axyz bxyz cxyz dxyz", 1],
    ["", 0],
  ])("%s earns %s", (given, points) => {
    expect(marked("several", "axy by cxyz dz", given).points).toBe(points);
  });
});

test("each row is a part and says what became of it", () => {
  const { parts, normalised } = marked("one", "ax by cx", "cx ay");
  expect(parts.map(({ id, note }) => [id, note])).toEqual([
    ["a", "Not the right choice."],
    ["b", "Nothing chosen."],
    ["c", "Right."],
  ]);
  expect(normalised).toBe("Text a → Text y; Text c → Text x");
});

test.each(["qx", "aq", "ax ay", "axy", "axx"])(
  "the answer %s cannot be: an error and no zero",
  (given) => {
    expect(() => marked("one", "ax by cx dz", given)).toThrow(AppError);
  },
);

test("rows stored by their answers do not stand so on the screen, columns stay as they are", () => {
  const content = table("one");
  const turned = { ...content, rows: [...content.rows].reverse() };
  for (const order of [AUTHOR_ORDER, seededOrder("Ada")]) {
    expect(matrix.present(turned, order)).toEqual(matrix.present(content, order));
    expect(matrix.present(content, order).columns).toEqual(content.columns);
  }
});
