import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import { AUTHOR_ORDER, seededOrder } from "@/lib/core/kernel/seeded-order";
import { categorise } from "./index";
import { mark } from "./mark";
import type { Content, Key } from "./schema";

const item = (id: string) => ({ id, text: `Text ${id}` });
const content: Content = { v: 1, groups: [..."xyz"].map(item), items: [..."abcd"].map(item) };
/** "ax by": item a in group x, item b in group y. */
const placements = (text: string): Key["placements"] =>
  text === ""
    ? []
    : text.split(" ").map((pair) => ({ item: pair.charAt(0), group: pair.charAt(1) }));
const key: Key = { v: 1, placements: placements("ax bx cy dz") };
const marked = (given: string) =>
  mark({ content, key, response: { v: 1, placements: placements(given) }, maxPoints: 4 });

describe("right placements of all items", () => {
  test.each([
    ["ax bx cy dz", 4, "correct"],
    ["dz cy bx ax", 4, "correct"],
    ["ax bx cy dy", 3, "partial"],
    ["ax bx", 2, "partial"],
    ["ax bx cx dx", 2, "partial"],
    ["ay bz cx dx", 0, "incorrect"],
    ["", 0, "incorrect"],
  ])("%s earns %s: %s", (given, points, outcome) => {
    expect(marked(given)).toMatchObject({ points, outcome });
  });
});

test("each item is a part and says what became of it", () => {
  const notes = marked("ax by cy").parts.map(({ id, points, note }) => [id, points, note]);
  expect(notes).toEqual([
    ["a", 1, "In the right group."],
    ["b", 0, "Not in the right group."],
    ["c", 1, "In the right group."],
    ["d", 0, "Not sorted."],
  ]);
});

test("the answer reads group by group", () => {
  expect(marked("by dz ax").normalised).toBe("Text x: Text a; Text y: Text b; Text z: Text d");
});

test("two groups of the same name are the same", () => {
  const twins = { ...content, groups: [...content.groups, { id: "t", text: "Text  x" }] };
  const response = { v: 1 as const, placements: placements("at bt") };
  expect(mark({ content: twins, key, response, maxPoints: 4 }).points).toBe(2);
});

test.each(["qx", "aq", "ax ay"])("the answer %s cannot be: an error and no zero", (given) => {
  expect(() => marked(given)).toThrow(AppError);
});

test("items stored group by group do not stand so on the screen, groups stay as they are", () => {
  const turned = { ...content, items: [...content.items].reverse() };
  for (const order of [AUTHOR_ORDER, seededOrder("Ada")]) {
    expect(categorise.present(turned, order)).toEqual(categorise.present(content, order));
    expect(categorise.present(content, order).groups).toEqual(content.groups);
  }
});
