import { expect, test } from "vitest";
import type { NamedList } from "@/lib/core/generation/facts/lesson-facts";
import { generateOffline } from "./generate-offline";

const evidence = (quote: string) => ({ address: `bullet ${quote}`, quote });
const WIND = ["Wind", "Solar", "Tidal"];
const COAL = ["Coal", "Oil", "Natural gas"];

function list(title: string, items: readonly string[], contrast: readonly string[]): NamedList {
  return {
    title,
    titleAt: { address: `line ${title}`, quote: title },
    items: items.map(evidence),
    contrast: contrast.map(evidence),
  };
}

/** Each item with its group, as the key has it. */
function sorted(lists: readonly NamedList[]): Record<string, string>[] {
  return generateOffline({ lists, contrasts: [] }).map(({ content, key }) =>
    Object.fromEntries(
      key.placements.map(({ item, group }) => [
        content.items.find(({ id }) => id === item)?.text,
        content.groups.find(({ id }) => id === group)?.text,
      ]),
    ),
  );
}

test("two lists that the lesson sets against each other are sorted apart, once", () => {
  const lists = [list("Renewable", WIND, COAL), list("Non-renewable", COAL, WIND)];
  expect(sorted(lists)).toEqual([
    {
      Wind: "Renewable",
      Solar: "Renewable",
      Tidal: "Renewable",
      Coal: "Non-renewable",
      Oil: "Non-renewable",
      "Natural gas": "Non-renewable",
    },
  ]);
  const [made] = generateOffline({ lists, contrasts: [] });
  expect(made?.prompt).toContain("“Renewable”, and which under “Non-renewable”?");
  expect(made?.source).toHaveLength(8);
});

test.each([
  ["a list without another", [list("Renewable", WIND, [])]],
  [
    "one of three lists",
    [list("Renewable", WIND, [...COAL, "Uranium"]), list("Fossil", COAL, WIND)],
  ],
  [
    "statements too long to move",
    [
      list(
        "For",
        ["It brings a great deal of work to the people who live very near to it", "Jobs"],
        COAL,
      ),
      list("Against", COAL, [
        "It brings a great deal of work to the people who live very near to it",
        "Jobs",
      ]),
    ],
  ],
  ["a list of one", [list("Renewable", ["Wind"], COAL), list("Non-renewable", COAL, ["Wind"])]],
])("nothing is made of %s", (_, lists) => {
  expect(sorted(lists)).toEqual([]);
});

test("a table that compares is asked about in statements, after a heading without signs", () => {
  const contrasts = [
    {
      address: "table 1",
      section: "Mass ≠ weight",
      names: ["Mass", "Weight"] as const,
      rows: [
        { label: "What", values: ["Amount of matter", "Force of gravity"] as const, quote: "" },
        { label: "Found by", values: ["Using a balance", "Using a meter"] as const, quote: "" },
      ],
    },
  ];
  const [made] = generateOffline({ lists: [], contrasts });
  expect(made?.prompt).toBe("Sort these statements under “Mass” and “Weight”.");
  expect(made?.content.items.map(({ text }) => text).sort()).toEqual([
    "Amount of matter",
    "Force of gravity",
    "Using a balance",
    "Using a meter",
  ]);
});

test("lists named by one word are asked about after the heading they stand under", () => {
  const items = (...texts: string[]) =>
    texts.map((quote) => ({ address: "b", quote, section: "Aerobic or anaerobic?" }));
  const [aerobic, anaerobic] = [items("Marathon", "Cycling"), items("Shot put", "High jump")];
  const titleAt = { address: "b", quote: "" };
  const [made] = generateOffline({
    contrasts: [],
    lists: [
      { title: "Aerobic", titleAt, items: aerobic, contrast: anaerobic },
      { title: "Anaerobic", titleAt, items: anaerobic, contrast: aerobic },
    ],
  });
  expect(made?.prompt).toBe(
    "“Aerobic or anaerobic”: which of these belong under “Aerobic”, and which under “Anaerobic”?",
  );
});
