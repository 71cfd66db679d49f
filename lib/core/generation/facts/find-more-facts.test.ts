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
      ...numbered(
        "Commissioners made a list.",
        "The abbot signed it.",
        "The monks were sent away.",
      ),
    );
    expect(sequences).toMatchObject([{ title: "How a monastery was closed" }]);
  });

  it("are no sure order where one in the middle says to repeat", () => {
    const read = (repeat: string) =>
      facts(
        heading("Making an onion slide"),
        ...numbered(...slide, repeat, "Write down what you see on the slide."),
      ).sequences;
    expect(read("Repeat this with two more slides.")).toEqual([]);
    expect(read("Repeat until the slide is covered.")).toHaveLength(1);
  });

  it.each([
    [
      "whose numbers tell their order",
      "How the lining grows",
      "Day 1: it is shed.",
      "Day 5: it grows.",
      "Day 14: an egg leaves.",
    ],
    [
      "that all hold at once",
      "Conditions of a just war",
      "It must have a just cause.",
      "It is the last resort.",
      "It has a chance of success.",
    ],
  ])("are nothing to put in order %s", (_, title, ...texts) => {
    expect(facts(heading(title), ...numbered(...texts)).sequences).toEqual([]);
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
  it("gives what can be sorted as statements, without yes and no, numbers and bare measures", () => {
    const { contrasts } = facts(
      table(
        ["", "Constructive", "Destructive"],
        ["Swash", "Strong", "Weak"],
        ["Backwash", "Weak", "Strong"],
        ["Height", "Low", "High"],
        ["Builds beaches?", "Yes", "No"],
        ["Waves a minute", "6", "12"],
      ),
    );
    expect(contrasts[0]?.rows.flatMap(({ values }) => values)).toEqual([
      "The swash is strong",
      "The swash is weak",
      "The backwash is weak",
      "The backwash is strong",
    ]);
  });
});

describe("a table that compares three things", () => {
  it("is asked about row by row, where its heads are common things", () => {
    const { pairings } = facts(
      { kind: "heading", text: "Three states of matter" },
      { text: "Ice is a solid and steam is a gas." },
      table(
        ["", "Solid", "Liquid", "Gas"],
        ["Movement", "Vibrate on the spot", "Slide past each other", "Move quickly"],
        ["Can it be squashed?", "No", "No", "Yes"],
      ),
    );
    expect(pairings.map(({ prompt }) => prompt)).toEqual([
      "“Three states of matter”, from the lesson “Lesson”: match each of these to what is said of it under “Movement”.",
    ]);
  });

  it("is not asked about where its heads are people, who are no “it”", () => {
    const { pairings } = facts(
      { kind: "heading", text: "Back and forth" },
      table(
        ["", "Edward VI", "Mary I", "Elizabeth I"],
        ["Best known for", "A new prayer book", "Burning Protestants", "The settlement"],
      ),
    );
    expect(pairings).toEqual([]);
  });
});

describe("what stands in brackets", () => {
  it("is no meaning where it is a note to the class", () => {
    const { definitions } = facts({
      text: "Plot distance against orbit time for the inner planets (graph paper at front).",
    });
    expect(definitions).toEqual([]);
  });
});

describe("a glossary", () => {
  it("goes by whatever name its heading gives it, and its first sentence is the meaning", () => {
    const { definitions } = facts(
      { kind: "heading", text: "Words you need" },
      {
        kind: "list-item",
        text: "Bacteria: tiny living things, too small to see, which are found everywhere. Some make us ill.",
      },
    );
    expect(definitions).toMatchObject([
      {
        term: "Bacteria",
        meaning: "tiny living things, too small to see, which are found everywhere",
        form: "glossary",
      },
    ]);
  });

  it("takes no two paragraphs of a PDF for one meaning", () => {
    const { definitions } = facts(
      { kind: "heading", text: "Key words" },
      {
        text: "Iron: the mineral that red blood cells need to carry oxygen Fat is stored under the skin. It keeps us warm.",
      },
    );
    expect(definitions).toEqual([]);
  });
});

describe("sentences that name", () => {
  it.each([
    ["Money that migrants send home to their families is known as remittances.", "Remittances"],
    ["Repeating the same words at the start of several sentences is called anaphora.", "Anaphora"],
  ])("%s", (text, term) => {
    expect(facts({ text }).definitions.map((one) => one.term)).toEqual([term]);
  });

  it("end where they end, though “in.” looks like inches", () => {
    const { definitions } = facts({
      text: "Income is the money that comes in. Expenditure is the money that goes out.",
    });
    expect(definitions.map(({ meaning }) => meaning)).toEqual([
      "the money that comes in",
      "the money that goes out",
    ]);
  });
});

describe("lists that stand against each other", () => {
  const lists = (section: string) =>
    facts(
      { kind: "heading", text: section },
      { text: "For" },
      { kind: "list-item", text: "Jobs for local people" },
      { kind: "list-item", text: "Money from exports" },
      { text: "Against" },
      { kind: "list-item", text: "Animals lose their homes" },
      { kind: "list-item", text: "Tribes lose their way of life" },
    ).lists.map(({ title }) => title);

  it("are asked about where it is said what they are for and against", () => {
    expect(lists("Logging in the rainforest")).toEqual(["For", "Against"]);
    expect(lists("For and against")).toEqual([]);
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

describe("a table in the order of a quantity", () => {
  const ranked = (...masses: string[]) =>
    facts(
      { kind: "heading", text: "The planets" },
      table(
        ["Planet", "Distance from Sun (million km)"],
        ...masses.map((mass, at) => [["Mercury", "Venus", "Earth", "Saturn"][at] ?? "", mass]),
      ),
    ).sequences;

  it("gives the order, and asks for none of its numbers", () => {
    expect(ranked("58", "108", "150", "1,430")).toMatchObject([
      { ranks: "planets", tellsHow: "order of distance from the Sun, shortest first" },
    ]);
  });

  it("gives none where its author did not put it in that order", () => {
    expect(ranked("58", "150", "108", "1,430")).toEqual([]);
  });

  it("is looked at in no time, whatever stands in a cell", () => {
    const endless = `1${" kg km".repeat(2000)} !`;
    expect(ranked("58", "108", "150", endless)).toEqual([]);
  });
});
