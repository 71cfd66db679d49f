import { expect, it } from "vitest";
import type { Content, Key } from "@/lib/core/questions/cloze/schema";
import { addGap, dropGap } from "./draft";

const content: Content = {
  v: 1,
  pieces: [{ kind: "text", text: "RAM is volatile memory." }],
  bank: [],
};
const answerKey: Key = { v: 1, gaps: [] };

it("makes a gap of the selected word and puts it back again", () => {
  const gapped = addGap({ content, answerKey }, 0, { start: 7, end: 15 });
  expect(gapped.content.pieces.map((piece) => piece.kind)).toEqual(["text", "typed", "text"]);
  expect(gapped.answerKey.gaps).toMatchObject([
    { rule: { accepted: [{ text: "volatile", weight: 1 }] } },
  ]);
  const gap = gapped.answerKey.gaps[0]?.gap ?? "";
  expect(dropGap(gapped, gap)).toEqual({ content, answerKey });
});

it("uses the word list where the question has one", () => {
  const bank = [{ id: "w1", text: "ROM" }];
  const gapped = addGap({ content: { ...content, bank }, answerKey }, 0, { start: 0, end: 3 });
  expect(gapped.content.bank.map(({ text }) => text).toSorted()).toEqual(["RAM", "ROM"]);
  expect(gapped.content.pieces.some((piece) => piece.kind === "bank")).toBe(true);
});

it("makes no gap of nothing", () => {
  expect(addGap({ content, answerKey }, 0, { start: 3, end: 4 })).toEqual({ content, answerKey });
});
