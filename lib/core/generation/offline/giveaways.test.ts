import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Question } from "@/lib/core/questions/question";
import type { Candidate } from "./assemble-set";
import { assembleSet } from "./assemble-set";
import { giveEachOtherAway } from "./giveaways";

const TERMS = ["Erosion", "Deposition", "Meander", "Levee", "Estuary", "Gorge"];

function question(prompt: string, content: unknown = {}): Question {
  return {
    type: "text-input",
    prompt,
    difficulty: 2,
    points: 1,
    timeEstimateSeconds: 60,
    feedback: { correct: "", partial: "", incorrect: "" },
    tags: [],
    source: [],
    content,
    key: {},
  };
}

describe("a set gives nothing away", () => {
  const erosion = { question: question("the wearing away of rock"), answers: ["Erosion"] };

  it.each([
    ["in its prompt", question("Erosion makes a valley deeper. How?")],
    ["in another number", question("Which erosions happen at the coast?")],
    ["among its choices", question("What is it?", { options: [{ id: "a", text: "erosion" }] })],
    ["in its hint", { ...question("What is it?"), hint: "Think of erosion." }],
    [
      "in its feedback",
      { ...question("What?"), feedback: { correct: "", partial: "", incorrect: "Erosion does." } },
    ],
  ])("where one question shows the other's answer %s", (_, other) => {
    expect(giveEachOtherAway({ question: other }, erosion)).toBe(true);
    expect(giveEachOtherAway(erosion, { question: other })).toBe(true);
  });

  it("but an everyday word is not a name in capitals", () => {
    const asks = { question: question("Chooses between two results"), answers: ["IF"] };
    expect(giveEachOtherAway(asks, { question: question("What happens if it rains?") })).toBe(
      false,
    );
  });

  it("where both lay the same line before the pupil, as words to match and as steps", () => {
    const source = [{ address: "Slide 7, bullet 1", quote: "Weathering – rock is broken up" }];
    const match = { question: { ...question("a"), type: "matching", source } };
    const order = { question: { ...question("b"), type: "ordering", source } };
    expect(giveEachOtherAway(match, order)).toBe(true);
    const elsewhere = [{ address: "Slide 7, bullet 2", quote: "Weathering – rock is broken up" }];
    expect(giveEachOtherAway(match, { question: { ...order.question, source: elsewhere } })).toBe(
      false,
    );
  });

  it("where one tells what belongs together in the other", () => {
    const pairs = [
      ["Stomach", "Churns food and kills bacteria with acid"],
      ["Large intestine", "Absorbs water"],
    ] as const;
    const match = { question: question("Match each organ to its job."), pairs };
    const steps = [
      { text: "The stomach churns the food with acid and enzymes." },
      { text: "Water is absorbed in the large intestine." },
    ];
    expect(giveEachOtherAway(match, { question: question("order", steps) })).toBe(true);
    expect(giveEachOtherAway(match, { question: question("order", steps.slice(1)) })).toBe(false);
  });

  it("where both let pupils choose from the same terms, as two columns of one table do", () => {
    const one = { question: question("a"), offers: ["Levee", "Gorge"] };
    const other = { question: question("b"), offers: ["gorge", "Estuary"] };
    expect(giveEachOtherAway(one, other)).toBe(true);
  });
});

describe("assembleSet", () => {
  const candidates = fc.array(
    fc
      .tuple(fc.constantFrom(...TERMS), fc.subarray(TERMS), fc.subarray(TERMS), fc.nat())
      .map(([answer, shown, offers, index]): Candidate => {
        const text = shown.filter((term) => term !== answer).join(" ");
        return {
          question: question(`${index} ${text}`),
          answers: [answer],
          offers,
          facts: [`${index} ${answer}`],
          confidence: 0.8,
        };
      }),
    { maxLength: 12 },
  );

  it("never takes two questions of which one helps with the other", () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const set = assembleSet(all, 12);
        const taken = all.filter(({ question: one }) => set.includes(one));
        for (const one of taken)
          for (const other of taken)
            if (one !== other) expect(giveEachOtherAway(one, other)).toBe(false);
      }),
    );
  });
});
