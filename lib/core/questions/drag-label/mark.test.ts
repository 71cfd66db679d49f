import { expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import { AUTHOR_ORDER, seededOrder } from "@/lib/core/kernel/seeded-order";
import { dragLabel } from "./index";
import { mark } from "./mark";
import type { Content, Key } from "./schema";

const zone = (id: string, y: number) => ({
  id,
  area: { x: 100, y, width: 1_000, height: 500 },
  text: `Spot ${id}`,
});
/** Stored from the bottom of the picture to its top, labels as their places are. */
const content: Content = {
  v: 1,
  zones: [zone("r", 6_000), zone("q", 3_000), zone("p", 0)],
  labels: [
    { id: "n", text: "Nucleus" },
    { id: "w", text: "Wall" },
    { id: "v", text: "Vacuole" },
    { id: "m", text: "Membrane" },
  ],
};
/** "pn qw": the label n in the place p, w in q. */
const placements = (text: string): Key["placements"] =>
  text
    .split(" ")
    .filter((pair) => pair !== "")
    .map((pair) => ({ zone: pair.charAt(0), label: pair.charAt(1) }));
const key: Key = { v: 1, placements: placements("rn qw pv") };
const marked = (given: string, asked = content) =>
  mark({
    content: asked,
    key,
    response: { v: 1, placements: placements(given) },
    maxPoints: 3,
  });

test.each([
  ["rn qw pv", 3, "correct"],
  ["pv rn qw", 3, "correct"],
  ["rn qw pm", 2, "partial"],
  ["rn", 1, "partial"],
  ["rw qn", 0, "incorrect"],
  ["", 0, "incorrect"],
])("%s earns %s: %s", (given, points, outcome) => {
  expect(marked(given)).toMatchObject({ points, outcome });
});

test("each place is a part, and the answer in words goes down the picture", () => {
  const { parts, normalised } = marked("rn qv");
  expect(parts.map(({ id, note }) => [id, note])).toEqual([
    ["r", "The right label."],
    ["q", "Not the right label."],
    ["p", "No label."],
  ]);
  expect(normalised).toBe("Spot q: Vacuole; Spot r: Nucleus");
});

test("of two labels that read the same, either is right", () => {
  const labels = content.labels.map((label) =>
    label.id === "m" ? { ...label, text: "Wall" } : label,
  );
  expect(marked("rn qm pv", { ...content, labels }).points).toBe(3);
});

test.each(["zn", "rz", "rn rw", "rn qn"])(
  "the answer %s cannot be: an error and no zero",
  (given) => {
    expect(() => marked(given)).toThrow(AppError);
  },
);

test("places are numbered down the picture, and labels stored as their places do not stand so", () => {
  const turned = { ...content, labels: [...content.labels].reverse() };
  for (const order of [AUTHOR_ORDER, seededOrder("Ada")]) {
    const shown = dragLabel.present(content, order);
    expect(shown.zones.map(({ id }) => id)).toEqual(["p", "q", "r"]);
    expect(dragLabel.present(turned, order).labels).toEqual(shown.labels);
  }
});
