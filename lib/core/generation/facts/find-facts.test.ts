import { describe, expect, it } from "vitest";
import type { Block, SourceDocument } from "@/lib/core/documents/source-document";
import { findFacts } from "./find-facts";

function lesson(...blocks: Partial<Block>[]): SourceDocument {
  return {
    kind: "docx",
    title: "Lesson",
    blocks: blocks.map((block, index) => ({
      address: `b${index}`,
      kind: "paragraph",
      text: "",
      ...block,
    })),
    objectives: [],
    vocabulary: [],
    notices: [],
  };
}
const heading = (text: string) => ({ kind: "heading" as const, text });
const terms = (document: SourceDocument) => findFacts(document).definitions.map(({ term }) => term);

describe("definitions", () => {
  it.each([
    ["A habitat is the place where an animal lives.", "Habitat", "the place where an animal lives"],
    [
      "A stream that joins a river is called a tributary.",
      "Tributary",
      "A stream that joins a river",
    ],
    [
      "Producers are organisms that make their own food.",
      "Producers",
      "organisms that make their own food",
    ],
  ])("are read from %j", (text, term, meaning) => {
    const [found] = findFacts(lesson({ text })).definitions;
    expect(found).toMatchObject({ term, meaning, address: "b0" });
    expect(text).toContain(found?.quote);
  });

  it.each([
    ["a meaning that tells its term", "Saturation is when a solution is saturated with salt."],
    ["an example of something else", "Muscle is an example of a tissue found in the body."],
    ["an address on the web", "Useful websites: BBC Bitesize and khalsaaid.org for more"],
    ["things side by side", "They look for a phone, a pupil on the list, a barcode at the till."],
    ["a fact about one thing", "The Severn is the longest river in Britain."],
    ["something that points back", "This is the process that plants use."],
    ["a list of members", "Strings: violin, viola, cello"],
    ["who teaches the class", "Mr Okafor – Year 8 Computing"],
    ["the name of an office", "GSFC: Sciences and Exploration Directorate"],
    ["a formula", "Rf: distance moved by spot ÷ distance moved by solvent"],
    ["a comparison with nothing", "Unicode is a larger code that covers more."],
    ["a slip of the author's", "Chlorophyll is a sugars produced by the plant."],
    ["a part of one thing", "The rest of the army was the fyrd, which was made up of farmers."],
    ["what happened once", "The trick that the Normans used is known as a feigned retreat."],
    [
      "what needs the sentence before",
      "The boundary between the two air masses is called a front.",
    ],
    ["a word that tells its own root", "Deforestation: the clearing of large areas of forest"],
    ["one thing of a kind", "Birmingham is the second largest city in the UK."],
    ["a reason in a list", "Flat land – it was easier to build on"],
    ["what people say of somebody", "Some say he was a ruler who fought other rulers."],
    ["how a thing is", "An object that gives out its own light is called luminous."],
    ["the name of one play", "A Midsummer Night's Dream is a comedy that was written in 1595."],
    ["a sentence that goes on", "Skin is a barrier, and a scab seals it when it is cut."],
    ["a case of it", "The scanner made pixels, a picture of Russell Kirsch's baby son."],
    ["a measurement in brackets", "A good mould has sloping sides (a draft angle of about 5°)."],
  ])("leave out %s", (_, text) => {
    expect(terms(lesson({ text }))).toEqual([]);
  });

  it.each([
    [
      "Everyone had to pay a tithe, a tax of one tenth of what they earned, to the church.",
      ["tithe"],
      "Tithe",
      "a tax of one tenth of what people earned",
    ],
    [
      "He asked for an annulment (a ruling that a marriage was never legal).",
      ["annulment"],
      "Annulment",
      "a ruling that a marriage was never legal",
    ],
    [
      "Every gurdwara has a langar, a kitchen where free food is served.",
      [],
      "Langar",
      "a kitchen where free food is served",
    ],
    [
      "The next life depends on karma, which means the results of a person's actions.",
      [],
      "Karma",
      "the results of a person's actions",
    ],
    [
      "A specialised cell is a cell with features that help it to do one particular job.",
      [],
      "Specialised cell",
      "a cell with features that help it to do one particular job",
    ],
  ])("are said in passing in %j", (text, strong, term, meaning) => {
    const again = `${term} is what comes up again here.`;
    const [found] = findFacts(lesson({ text, strong }, { text: again })).definitions;
    expect(found).toMatchObject({ term, meaning });
    expect(text).toContain(found?.quote);
  });

  it("are read once where a name is broken over two lines", () => {
    const [term, meaning] = ["Nam Japna", "keeping God in mind at all times"];
    const read = lesson(heading("Key words"), { text: `${term}: ${meaning}` });
    expect(terms({ ...read, vocabulary: [{ term, meaning, address: "b1" }] })).toEqual([term]);
  });

  it("never take a short form or formula for another thing", () => {
    const [found] = findFacts(
      lesson(
        { text: "CO2: the gas that plants take in" },
        { text: "Carbon dioxide: the gas that animals breathe out" },
        { text: "Oxygen: the gas that plants give off" },
      ),
    ).definitions;
    expect(found?.siblings).toEqual(["Oxygen"]);
  });

  it("come only from what is taught", () => {
    const text = "A habitat is the place where an animal lives.";
    expect(terms(lesson(heading("Starter"), { text }))).toEqual([]);
    expect(terms(lesson({ text, kind: "note" }))).toEqual([]);
    expect(terms(lesson({ text, hidden: true }))).toEqual([]);
  });
});

describe("halves of sentences", () => {
  const bullets = (...texts: string[]) =>
    texts.map((text) => ({ kind: "list-item" as const, text, marker: "•" }));

  it("are read from bullets that each say one thing of another subject", () => {
    const { pairings } = findFacts(
      lesson(
        heading("Specialised cells"),
        ...bullets(
          "Nerve cells are long and thin.",
          "Red blood cells have a disc shape.",
          "Sperm cells have a tail so that they can swim to the egg.",
        ),
      ),
    );
    expect(pairings[0]?.prompt).toBe(
      "Match the two halves of each sentence about “Specialised cells”.",
    );
    expect(pairings[0]?.pairs[1]).toMatchObject({
      left: "Red blood cells",
      right: "have a disc shape",
    });
  });

  it("are not read where what is said of one holds of another", () => {
    const { pairings } = findFacts(
      lesson(
        heading("Pure substances and mixtures"),
        ...bullets(
          "A pure substance contains only one type of particle.",
          "Pure water boils at 100 °C and freezes at 0 °C.",
          "A mixture contains two or more substances that are not chemically joined.",
        ),
      ),
    );
    expect(pairings).toEqual([]);
  });

  it("are not read where one bullet points back, or speaks to the class", () => {
    const { pairings } = findFacts(
      lesson(
        heading("Case study"),
        ...bullets(
          "A worm called WannaCry spread around the world.",
          "It infected more than 200,000 computers.",
          "Hospitals had to cancel about 19,000 appointments.",
        ),
      ),
    );
    expect(pairings).toEqual([]);
  });
});

describe("steps", () => {
  it.each(["Testing", "After that…", "Practical"])("are not asked for under %j alone", (title) => {
    const steps = [
      "Lie down behind the line.",
      "Get up and sprint to the cone.",
      "Record the time it took.",
    ];
    const read = (name: string) => findFacts(lesson(heading(name), ...numbered(...steps)));
    expect(read(title).sequences).toEqual([]);
    expect(read("Testing agility").sequences).toHaveLength(1);
  });

  it("are not asked for where years tell their order", () => {
    const told = ["Henry marries Anne.", "Parliament passes the Act.", "More is executed."];
    const dated = told.map((text, index) => `${1533 + index} – ${text}`);
    const title = heading("How the break with Rome happened");
    expect(findFacts(lesson(title, ...numbered(...dated))).sequences).toEqual([]);
  });

  it("are in no order where each is another way of looking", () => {
    const looks = [
      "Collect the samples.",
      "Look at each one.",
      "Tap it gently.",
      "Try to bend it.",
    ];
    const ends = ["Connect it in the circuit.", "Decide if it is a metal."];
    const read = (texts: string[]) =>
      findFacts(lesson(heading("Testing metals"), ...numbered(...texts))).sequences;
    expect(read([...looks, ...ends])).toEqual([]);
    expect(read([...looks.slice(0, 3), ...ends.slice(1)])).toHaveLength(1);
  });

  const numbered = (...texts: string[]) =>
    texts.map((text, index) => ({ kind: "list-item" as const, text, marker: `${index + 1}.` }));

  it("are numbered under a heading that promises an order", () => {
    const { sequences } = findFacts(
      lesson(
        heading("How to make tea"),
        ...numbered("Boil the water.", "Pour it over the tea.", "Add some milk."),
      ),
    );
    expect(sequences[0]?.steps.map(({ text }) => text)).toEqual([
      "Boil the water.",
      "Pour it over the tea.",
      "Add some milk.",
    ]);
  });

  it("are left out where some of them are no steps to put in order", () => {
    const steps = [
      "Boil the water in a pan.",
      "Pour the boiling water over the tea.",
      "Leave the tea until the water is brown.",
      "What can you smell?",
      "Add some milk to the tea.",
    ];
    expect(findFacts(lesson(heading("Making tea"), ...numbered(...steps))).sequences).toEqual([]);
  });

  it("are no numbered sentences under a heading that promises no order", () => {
    const { sequences } = findFacts(
      lesson(
        heading("The just war"),
        ...numbered(
          "The war is fought for a just cause.",
          "The war is declared by a ruler with the right to do so.",
          "The war is a last resort after talks have failed.",
          "The war does less harm than it prevents.",
        ),
      ),
    );
    expect(sequences).toEqual([]);
  });

  it("are none where letters tell their order", () => {
    const petal = ["Point – answer it.", "Evidence – quote it.", "Link – go back to the question."];
    const { sequences } = findFacts(lesson(heading("Steps of a paragraph"), ...numbered(...petal)));
    expect(sequences).toEqual([]);
  });

  it("leave out what the teacher calls out, and are left out where that cannot be cut", () => {
    const steps = ["Mix the two colours.", "Paint the gaps with them.", "Leave it to dry."];
    const read = (last: string) =>
      findFacts(lesson(heading("Painting a wheel"), ...numbered(...steps.slice(0, 2), last)));
    expect(read("Leave it to dry. NAME ON THE BACK").sequences[0]?.steps.at(-1)?.text).toBe(
      "Leave it to dry.",
    );
    expect(read("SAFETY carry the pot with both hands.").sequences).toEqual([]);
  });

  it("are those of a practical that is named by its question", () => {
    const { sequences } = findFacts(
      lesson(
        heading("Practical: what's the pH?"),
        ...numbered(
          "Put three drops on the tile.",
          "Add indicator to the drops.",
          "Match the colour.",
        ),
      ),
    );
    expect(sequences[0]?.title).toBe("Practical: what's the pH?");
  });

  it("are no sure order where things happened beside each other", () => {
    const { sequences } = findFacts(
      lesson(
        heading("How a monastery was closed"),
        ...numbered(
          "The monks were sent away.",
          "Gold and silver were carted off.",
          "Lead was stripped from the roof.",
          "The land was sold to merchants.",
        ),
      ),
    );
    expect(sequences).toEqual([]);
  });

  it("are no order where a name says its own place, or where there are so many that two can be swapped", () => {
    const bill = numbered(
      "First reading: the title of the bill is read out.",
      "Second reading: members debate the bill.",
      "Third reading: members vote on the bill.",
    );
    expect(findFacts(lesson(heading("How a bill becomes law"), ...bill)).sequences).toEqual([]);
    const long = numbered(...[..."ABCDEFG"].map((name) => `Cut out the paper shape ${name}.`));
    expect(findFacts(lesson(heading("Making a box"), ...long)).sequences).toEqual([]);
  });

  it("lose the words that give their place away", () => {
    const { sequences } = findFacts(
      lesson(
        heading("Waterfalls"),
        { text: "First, the river wears the soft rock away." },
        { text: "Next, the hard rock is undercut." },
        { text: "Finally, the hard rock falls into the pool." },
      ),
    );
    expect(sequences[0]?.steps.map(({ text }) => text.split(" ")[0])).toEqual([
      "The",
      "The",
      "The",
    ]);
  });

  it.each([
    [
      "a set of exercises",
      "How to revise",
      ["Explain what a cell is.", "Describe a leaf.", "Name two organs."],
    ],
    [
      "a list that only has numbers",
      "Reasons for the war",
      ["The king was weak.", "The people were poor.", "Taxes rose."],
    ],
  ])("are not %s", (_, title, items) => {
    expect(findFacts(lesson(heading(title), ...numbered(...items))).sequences).toEqual([]);
  });
});

describe("numbers", () => {
  it.each([
    ["The human body has 206 bones.", 206],
    ["Pure water boils at 100 °C.", 100],
    ["A full turn has 360 degrees.", 360],
  ])("are read from %j", (text, value) => {
    expect(findFacts(lesson({ text })).numbers[0]?.value).toBe(value);
  });

  it.each([
    "Q1 An isosceles triangle has one angle of 80° between the equal sides.",
    "The basic rate after that is 20%.",
    "The orchestra has about 90 players.",
    "A single large tree can make enough oxygen for 4 people.",
    "It has 17 syllables in total.",
    "Our school has 900 pupils.",
    "The kings ruled from 1066 to 1087.",
    "The Black Death reached England in the summer of 1348.",
    "Harold took the Vikings by surprise at Stamford Bridge on 25 September.",
    "The Met Office was founded in 1854 to warn sailors about storms.",
    "The criminals demanded 300 dollars in Bitcoin to unlock each computer.",
    "The grain of each layer runs at 90 degrees to the next.",
    "The school library holds 12,500 books.",
    "London has 32 boroughs and the City of London.",
    "The village has 60 houses, a caravan park and a farm.",
  ])("are not read from %j", (text) => {
    expect(findFacts(lesson({ text })).numbers).toEqual([]);
  });

  it("make rates that other amounts follow from", () => {
    const { rates } = findFacts(
      lesson({ text: "1 kilobyte is 1,000 bytes. There are 1,000 metres in a kilometre." }),
    );
    expect(rates.map(({ bigger, count, smallerPlural }) => [bigger, count, smallerPlural])).toEqual(
      [
        ["kilobyte", 1000, "bytes"],
        ["kilometre", 1000, "metres"],
      ],
    );
  });

  it("make no rates of what everybody knows", () => {
    const text = "There are 60 seconds in a minute.";
    expect(findFacts(lesson({ text })).rates).toEqual([]);
  });
});
