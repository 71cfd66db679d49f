import { describe, expect, test } from "vitest";
import { lint } from "./lint";
import type { Content, Key } from "./schema";

/** "Input: mouse, scanner / Output: printer": groups and the items that belong in them. */
function sorted(text: string): { content: Content; key: Key } {
  const parts = text.split(" / ").map((group, index) => {
    const [name = "", list = ""] = group.split(/:\s*/);
    return { id: `g${index}`, text: name, items: list.split(", ").filter((item) => item !== "") };
  });
  const items = parts
    .flatMap(({ id, items: held }) => held.map((item) => ({ group: id, text: item })))
    .map((item, index) => ({ ...item, id: `i${index}` }));
  return {
    content: {
      v: 1,
      groups: parts.map(({ id, text: name }) => ({ id, text: name })),
      items: items.map(({ id, text: words }) => ({ id, text: words })),
    },
    key: { v: 1, placements: items.map(({ id, group }) => ({ item: id, group })) },
  };
}

const rules = (text: string): string[] => {
  const { content, key } = sorted(text);
  return lint(content, key).map(({ rule }) => rule);
};

const EXAMPLES: readonly {
  readonly rule: string;
  readonly bad: readonly string[];
  readonly clean: readonly string[];
}[] = [
  {
    rule: "duplicate-items",
    bad: [
      "Input: mouse, mouse / Output: printer",
      "Input: mouse, keyboard / Output: Mouse",
      "Metal: iron, the iron / Gas: oxygen",
      "A: colour, shape / B: color",
      "A: 7, 8 / B: seven",
    ],
    clean: [
      "Input: mouse, keyboard / Output: printer",
      "Cells: plant cell, animal cell / Tissues: skin",
      "Speed: m/s, km/h / Acceleration: m/s²",
      "Negative: -5, -6 / Positive: 5",
      "Plants: mitosis, x / Animals: meiosis",
    ],
  },
  {
    rule: "duplicate-groups",
    bad: [
      "Input: mouse, keyboard / input: printer",
      "Input: mouse, keyboard / Input.: printer",
      "The lungs: a1, a2 / lungs: b1",
      "Colour: a1, a2 / Color: b1",
      "Wi-Fi: a1, a2 / wifi: b1",
    ],
    clean: [
      "Input: mouse, keyboard / Output: printer",
      "Vitamin A: carrot, egg / Vitamin C: orange",
      "kB: a1, a2 / MB: b1",
      "Renewable: sun, wind / Non-renewable: coal",
      "2: a1, a2 / 3: b1",
    ],
  },
  {
    rule: "all-in-one-group",
    bad: [
      "Input: mouse, keyboard, scanner / Output",
      "Input / Output: printer, screen, loudspeaker",
      "Metals: iron, zinc, tin / Gases / Liquids",
      "Acid / Base: soap, chalk, bleach / Neutral",
      "A: x1, x2, x3 / B / C / D",
    ],
    clean: [
      "Input: mouse, keyboard / Output: printer",
      "Metals: iron, zinc / Gases: neon / Liquids",
      "Acid: lemon / Base: soap, chalk / Neutral: water",
      "A: x1, x2 / B: y1",
      "A: x1 / B: y1 / C: z1",
    ],
  },
  {
    rule: "empty-group",
    bad: [
      "Metals: iron, zinc / Gases: neon / Liquids",
      "Acid: lemon / Base / Neutral: water, oil",
      "A / B: y1, y2 / C: z1",
      "A: x1 / B: y1, y2 / C / D",
      "Input: mouse / Output: printer, screen / Storage",
    ],
    clean: [
      "Metals: iron, zinc / Gases: neon / Liquids: water",
      "Input: mouse, keyboard / Output: printer",
      "A: x1 / B: y1 / C: z1",
      "A: x1, x2 / B: y1, y2",
      "Metals: iron, zinc, tin / Gases",
    ],
  },
  {
    rule: "item-names-group",
    bad: [
      "Input: a device for input, mouse / Output: printer",
      "Renewable energy: renewable wind, sun / Fossil energy: coal",
      "Metals: heavy metals, iron / Gases: neon",
      "Before 1066: the year 1066, Stamford / Later: Domesday",
      "Plant cells: cells of a plant, leaf / Animal cells: skin",
    ],
    clean: [
      "Input: mouse, keyboard / Output: printer",
      "Plant cells: leaf cells, root hair / Animal cells: skin cells",
      "Renewable energy: wind energy, sun / Fossil energy: coal",
      "Part of the eye: iris, the pupil / Part of the ear: drum",
      "Acid: lemon juice, vinegar / Alkali: soap",
    ],
  },
  {
    rule: "too-many-items",
    bad: [
      "A: a, b, c, d, e, f / B: g, h, i, j, k",
      "A: a, b, c, d, e, f / B: g, h, i, j, k, l",
      "A: a, b, c, d, e, f, g, h, i, j / B: k",
      "A: a, b, c, d / B: e, f, g, h / C: i, j, k",
      "Odd: 1, 3, 5, 7, 9, 11 / Even: 2, 4, 6, 8, 10",
    ],
    clean: [
      "A: a, b, c, d, e / B: f, g, h, i, j",
      "A: a, b / B: c",
      "A: a, b, c / B: d, e, f / C: g, h, i",
      "Odd: 1, 3, 5 / Even: 2, 4, 6",
      "Input: mouse, keyboard / Output: printer",
    ],
  },
];

describe.each(EXAMPLES)("$rule", ({ rule, bad, clean }) => {
  test.each(bad)("found in %s", (text) => expect(rules(text)).toContain(rule));
  test.each(clean)("not found in %s", (text) => expect(rules(text)).not.toContain(rule));
});

describe("every item has one group", () => {
  const { content } = sorted("Input: mouse, keyboard / Output: printer");
  const keyed = (text: string): Key => ({
    v: 1,
    placements: text
      .split(" ")
      .map((pair) => ({ item: `i${pair.charAt(0)}`, group: `g${pair.charAt(1)}` })),
  });
  test.each([
    ["item-without-group", ["00 10", "00 21", "10 21", "21", "00"]],
    [
      "item-in-two-groups",
      ["00 01 10 21", "00 10 11 21", "00 10 21 20", "00 00 10 21", "21 20 00 10"],
    ],
    ["key-names-unknown", ["00 10 29", "00 10 21 91", "09 10 21", "00 19 21", "90 00 10 21"]],
  ])("%s", (rule, keys) => {
    for (const one of keys) {
      expect(lint(content, keyed(one)).map((finding) => finding.rule)).toContain(rule);
    }
  });
  test.each(["00 10 21", "21 10 00", "00 11 20", "01 10 21", "01 11 20"])("clean: %s", (one) => {
    expect(lint(content, keyed(one))).toEqual([]);
  });
});
