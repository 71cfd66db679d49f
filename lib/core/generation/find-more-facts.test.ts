import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/core/documents/source-document";
import { findFacts } from "./find-facts";

function facts(...blocks: Partial<Block>[]) {
  const whole = blocks.map((block, index) => ({
    address: `b${index}`,
    kind: "paragraph" as const,
    text: "",
    ...block,
  }));
  const document = { kind: "docx" as const, title: "Lesson", blocks: whole, notices: [] };
  return findFacts({ ...document, objectives: [], vocabulary: [] });
}
const heading = (text: string) => ({ kind: "heading" as const, text });
const table = (...rows: string[][]) => ({ kind: "table" as const, rows, text: rows.join("\n") });
const numbered = (...texts: string[]) =>
  texts.map((text, index) => ({ kind: "list-item" as const, text, marker: `${index + 1}.` }));

describe("steps", () => {
  const slide = ["Peel a thin layer of skin.", "Lay it on the slide.", "Add a drop of iodine."];

  it("of a practical are taught, under its own name", () => {
    const { sequences } = facts(
      heading("Practical – making an onion slide"),
      ...numbered(...slide),
    );
    expect(sequences).toMatchObject([{ title: "Making an onion slide" }]);
  });

  it("take their name from the line that announces them", () => {
    const { sequences } = facts(
      heading("The end of the monasteries"),
      { text: "How a monastery was closed:" },
      ...numbered("Commissioners made a list.", "The abbot signed.", "The monks were sent away."),
    );
    expect(sequences).toMatchObject([{ title: "How a monastery was closed" }]);
  });

  it("are no order where two of them are alternatives", () => {
    const { sequences } = facts(
      heading("How a binary search works"),
      ...numbered(
        "Find the middle item of the list.",
        "If the target is smaller, throw away the right-hand half.",
        "If the target is larger, throw away the left-hand half.",
      ),
    );
    expect(sequences).toEqual([]);
  });
});

describe("a table of dates", () => {
  const rows = [
    ["January 1533", "Henry secretly married Anne Boleyn"],
    ["September 1533", "Anne gave birth to a daughter"],
    ["November 1534", "Henry became head of the Church"],
    ["July 1535", "Sir Thomas More was beheaded"],
  ];

  it("gives the order of its events, and asks for no date", () => {
    const { sequences } = facts(heading("Breaking with Rome"), table(["Date", "Event"], ...rows));
    expect(sequences[0]?.steps.map(({ text }) => text)).toEqual(rows.map(([, text]) => text));
  });

  it("gives none where its dates do not rise", () => {
    const { sequences } = facts(heading("Rome"), table(["Date", "Event"], ...rows.toReversed()));
    expect(sequences).toEqual([]);
  });
});

describe("a table that compares two things", () => {
  it("gives what can be sorted, without yes and no and numbers", () => {
    const { contrasts } = facts(
      table(
        ["", "Constructive", "Destructive"],
        ["Swash", "Strong", "Weak"],
        ["Height", "Low", "High"],
        ["Builds beaches?", "Yes", "No"],
        ["Waves a minute", "6", "12"],
      ),
    );
    expect(contrasts[0]?.rows.map(({ label }) => label)).toEqual(["Swash", "Height"]);
  });
});

describe("reasons", () => {
  it("are matched to what they explain, three or more", () => {
    const { pairings } = facts(
      { text: "Roman roads were straight so that soldiers could march quickly." },
      { text: "The last king was thrown out because he had treated people cruelly." },
      { text: "Solid state drives are faster because they have no moving parts." },
    );
    expect(pairings).toMatchObject([{ prompt: "Match each statement to the reason for it." }]);
  });
});

describe("words in bold", () => {
  it("make gaps in sentences that stand by themselves", () => {
    const text = "In 1500 almost everyone in western Europe was a Catholic.";
    expect(facts({ text, strong: ["Catholic"] }).sentences).toMatchObject([
      { form: "strong", term: "Catholic" },
    ]);
  });

  it("make none where the sentence needs the one before", () => {
    const text = "The Pope rewarded him with the title Defender of the Faith.";
    expect(facts({ text, strong: ["Defender of the Faith"] }).sentences).toEqual([]);
  });
});

it("a paragraph that teaches and ends with a question for the class is taught", () => {
  const taught =
    "A tributary is a small stream that joins a larger river somewhere along its course.";
  const text = `${taught} Rivers carry rocks, sand and mud a long way down to the sea. Have you ever seen one?`;
  const tasks = [{ kind: "question" as const, text, address: "b0" }];
  const block = { address: "b0", kind: "paragraph" as const, text };
  const document = { kind: "docx" as const, title: "Lesson", blocks: [block], notices: [] };
  const found = findFacts({ ...document, objectives: [], vocabulary: [], tasks });
  expect(found.definitions.map(({ term }) => term)).toEqual(["Tributary"]);
});
