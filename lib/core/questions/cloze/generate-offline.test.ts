import { expect, it } from "vitest";
import type { SourceDocument } from "@/lib/core/documents/source-document";
import { findFacts } from "@/lib/core/generation/facts/find-facts";
import { gapText } from "./compose";
import { generateOffline } from "./generate-offline";

/** A lesson whose sentences each have one word in bold: the word between stars. */
function lesson(...sentences: readonly string[]): SourceDocument {
  return {
    kind: "docx",
    title: "Our restless planet",
    blocks: sentences.map((sentence, index) => ({
      kind: "paragraph",
      address: `b${index}`,
      text: sentence.replaceAll("*", ""),
      strong: sentence.split("*").filter((_, part) => part % 2 === 1),
    })),
    objectives: [],
    vocabulary: [],
    tasks: [],
    notices: [],
  };
}

const CLEAR = [
  "Most of the strongest shaking happens in a belt that people know as the *Ring of Fire*.",
  "The damage that people can see afterwards is described by the *Mercalli scale*.",
  "Buildings that sway without breaking stand on *rubber bearings*.",
];

function answersOf(document: SourceDocument): string[] {
  const bank = generateOffline(findFacts(document)).find(
    ({ prompt }) => prompt === "Complete the sentences.",
  );
  return bank?.content.bank.map(({ text }) => text).sort() ?? [];
}

it("leaves the words in bold out of sentences that stand beside each other", () => {
  expect(answersOf(lesson(...CLEAR))).toEqual([
    "Mercalli scale",
    "Ring of Fire",
    "rubber bearings",
  ]);
});

it("never where the sentence says a part of what is left out of it or of another", () => {
  const telling = "The damage is worst where two plates meet along a *plate boundary*.";
  expect(answersOf(lesson(...CLEAR, telling))).not.toContain("plate boundary");
});

it("never in front of an ending that stays behind, or where the sentence speaks of one before", () => {
  const many = "In 1906 there were about 500 *seismometer*s in all.";
  const back = "The person who looks after one is called a *seismologist* by others.";
  const answers = answersOf(lesson(...CLEAR, many, back));
  expect(answers).not.toContain("seismometer");
  expect(answers).not.toContain("seismologist");
});

it("never shows the words to choose from in the order of the gaps", () => {
  const texts = ["Ring of Fire", "Mercalli scale", "rubber bearings", "plate boundary", "focus"];
  for (let count = 2; count <= texts.length; count += 1) {
    const answers = texts.slice(0, count);
    const { content, key } = gapText({
      kind: "bank",
      pieces: ["", ...answers.map((_, index) => ` is meaning ${index}.`)],
      gaps: answers.map((answer) => ({ answer, alsoAccepted: [], distractors: [] })),
      extraWords: [],
    });
    const chosen = key.gaps.map((gap) => ("word" in gap ? gap.word : ""));
    expect(chosen).not.toEqual(content.bank.map(({ id }) => id));
  }
});
