import { expect, it } from "vitest";
import { gateDraft, tableDraft, withCellTurned } from "./draft";

const columns = [
  { id: "x", expression: "A AND B" },
  { id: "q", expression: "(A AND B) OR C" },
];

it("works out inputs and answers while the expressions are typed", () => {
  const { content, answerKey } = tableDraft({ columns, given: [] });
  expect(content.inputs).toEqual(["A", "B", "C"]);
  expect(answerKey).toMatchObject({
    columns: [
      { column: "x", values: "00000011" },
      { column: "q", values: "01010111" },
    ],
  });
});

it("keeps an unfinished expression without an answer, so that it cannot be saved", () => {
  const { content, answerKey } = tableDraft({
    columns: [{ id: "x", expression: "A AND" }],
    given: [],
  });
  expect(content.inputs).toEqual(["A", "B"]);
  expect(answerKey).toMatchObject({ columns: [{ column: "x", values: "" }] });
});

it("fills a cell in with its right value, keeps it right, and empties it again", () => {
  const { content } = tableDraft({ columns, given: [] });
  if (content.ask !== "table") throw new Error("no table");
  const turned = withCellTurned(content, "q", 1).content;
  expect(turned).toMatchObject({ given: [{ column: "q", row: 1, value: "1" }] });
  if (turned.ask !== "table") throw new Error("no table");
  const changed = tableDraft({
    columns: [{ id: "q", expression: "A AND B" }],
    given: turned.given,
  }).content;
  expect(changed).toMatchObject({ given: [{ column: "q", row: 1, value: "0" }] });
  expect(withCellTurned(turned, "q", 1).content).toMatchObject({ given: [] });
});

it("offers the right gate always, in the order of every list, with its own table", () => {
  expect(gateDraft("NOT", { gates: ["XOR", "AND"] })).toMatchObject({
    content: { inputs: ["A"], outputs: "10", gates: ["AND", "NOT", "XOR"] },
    answerKey: { gate: "NOT" },
  });
});

it("keeps what pupils are shown while the rest is changed, and says nothing where nothing was chosen", () => {
  const { content } = tableDraft({ columns, given: [], show: "circuit" });
  if (content.ask !== "table") throw new Error("no table");
  expect(withCellTurned(content, "q", 1).content).toMatchObject({ show: "circuit" });
  expect(gateDraft("OR", { gates: ["AND"], show: "symbol" }).content).toMatchObject({
    show: "symbol",
  });
  expect(tableDraft({ columns, given: [] }).content).not.toHaveProperty("show");
});
