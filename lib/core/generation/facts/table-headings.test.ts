import { describe, expect, it } from "vitest";
import { findPairings, soundPairs } from "./find-pairings";
import type { Pair } from "./lesson-facts";
import { headingWords } from "./table-headings";

const row = (left: string, right: string): Pair => ({ left, right, address: "t", quote: "" });

/** What the words of two heads come to in a sentence. */
function asked(left: string, right: string, section?: string): string | undefined {
  const words = headingWords(left, right, section);
  return words && `Match each ${words.row} to ${words.target}.`;
}

function asks(left: string, right: string): string | undefined {
  const words = headingWords(left, right);
  return words?.asks === undefined ? undefined : `Which ${words.row} ${words.asks}?`;
}

describe("two headings make one plain question", () => {
  it.each([
    ["Organ", "Function", "Match each organ to its function."],
    ["Blood vessel", "What it does", "Match each blood vessel to what it does."],
    ["Enzyme", "Breaks down", "Match each enzyme to what it breaks down."],
    ["Bacteria", "Found in", "Match each type of bacteria to where it is found."],
    ["Hardware", "What it does", "Match each piece of hardware to what it does."],
    ["Types of malware", "What it does", "Match each type of malware to what it does."],
    ["Artist", "Movement", "Match each artist to their movement."],
    ["French", "English", "Match each French word or phrase to its English meaning."],
    ["Energy store", "Example", "Match each energy store to its example from the lesson."],
    ["Claimant", "His claim", "Match each claimant to his claim."],
    ["Organ", "Why it helps", "Match each organ to the reason why it helps."],
    ["Musician", "Known for", "Match each musician to what they are known for."],
    ["Scientist", "Discovered", "Match each scientist to what they discovered."],
    ["Plant", "Where it's found", "Match each plant to where it is found."],
    ["Adaptation", "Why?", "Match each adaptation to the reason for it."],
    ["Français", "Anglais", "Match each French word or phrase to its English meaning."],
    ["Job", "What they do", "Match each job to what the person does."],
  ])("%s | %s", (left, right, prompt) => {
    expect(asked(left, right)).toBe(prompt);
  });

  it.each([
    ["Part", "What does it do?", "Inside a flower", "Match each part to what it does."],
    ["Group", "What they received", "The feudal system", "Match each group to what they received."],
    [
      "Method",
      "Used to separate",
      "Methods of separation",
      "Match each method of separation to what it is used to separate.",
    ],
    [
      "Cell",
      "Special feature",
      "Cells with special jobs",
      "Match each cell to its special feature.",
    ],
    ["Word on label", "What it means", "Hazard symbols", "Match each word to what it means."],
    [
      "Technique",
      "Example",
      "Language techniques",
      "Match each language technique to its example from the lesson.",
    ],
    [
      "Type",
      "How it works",
      "Storage devices",
      "Match each type of storage device to how it works.",
    ],
    [
      "Method",
      "Purpose",
      "Protecting the coast – hard or soft?",
      "Match each method to its purpose.",
    ],
    [
      "Principle",
      "Meaning",
      "Principles of training (SPORT)",
      "Match each principle of training to its meaning.",
    ],
    [
      "Organ",
      "Long-term effect",
      "Alcohol and the body",
      "Match each organ to its long-term effect.",
    ],
    ["Cause", "What happens", "Desertification", "Match each cause to what happens."],
    ["Cheese", "How its made", "Cheese", "Match each cheese to how it is made."],
    ["Gas", "How it gets in", "The 3 gases", "Match each gas to how it gets in."],
    ["Type", "What it is like", "PASTRY types", "Match each pastry type to what it is like."],
    ["Organ", "Function", "digestion", "Match each organ to its function."],
    [
      "Kind",
      "How it works",
      "Three kinds of learning",
      "Match each kind of learning to how it works.",
    ],
  ])("says what its rows are about: %s | %s under %s", (left, right, section, prompt) => {
    expect(asked(left, right, section)).toBe(prompt);
  });

  it("says what the part is a part of", () => {
    expect(asked("Part", "Job", "Parts of a cell")).toBe("Match each part of a cell to its job.");
  });

  it("takes a stage under “Types of stage” for one of them, and for no step", () => {
    expect(asked("Stage", "Where the audience sits", "Types of stage")).toBe(
      "Match each type of stage to where the audience sits.",
    );
    expect(headingWords("Stage", "What it does")).toBeUndefined();
  });

  it.each([
    ["Candidate", "Votes"],
    ["Team", "Score"],
    ["Event", "Notes"],
    ["Event", "Date"],
    ["Inventor", "Invention"],
    ["Inventor", "What it did"],
    ["Property", "Metals"],
    ["", "Anticyclone"],
    ["Date", "What happened"],
    ["Adding a point", "Showing results"],
    ["Strengths", "Weaknesses"],
    ["Causes", "Effects"],
    ["Sight", "What it taught him"],
    ["Starts as a", "What it becomes"],
    ["Issue", "Example"],
    ["Technique", "In action"],
  ])("or none: %s | %s", (left, right) => {
    expect(headingWords(left, right)).toBeUndefined();
  });

  it("asks for one row only by what describes it", () => {
    expect(asks("Organ", "Function")).toBe("Which organ does this describe?");
    expect(asks("Italian term", "Meaning")).toBe("Which Italian term has this meaning?");
    expect(asks("Claimant", "His claim")).toBeUndefined();
  });
});

describe("columns of a table", () => {
  const read = (...rows: string[][]) =>
    findPairings(
      [
        {
          block: { address: "t", kind: "table", text: "", rows },
          section: "Cells with special jobs",
        },
      ],
      [],
    ).map(({ prompt }) => prompt);

  it("are no question where they hold bare numbers", () => {
    expect(
      read(["Party", "Result"], ["Blue", "14,200"], ["Yellow", "13,900"], ["Purple", "9,400"]),
    ).toEqual([]);
  });

  it("are no question where an amount says whose it is, or its words are notes", () => {
    const sizes = [
      ["Viruses", "About 0.0001 mm"],
      ["Bacteria", "About 0.001 mm"],
      ["Protists", "About 0.01 mm and more"],
    ];
    expect(read(["Cell", "Size"], ...sizes)).toHaveLength(1);
    expect(read(["Cell", "Size"], ...sizes, ["Fungi", "Yeast cell about 0.005 mm"])).toEqual([]);
    const notes = sizes.map(([left = "", right = ""]) => [left, `${right} & v small`]);
    expect(read(["Cell", "Size"], ...notes)).toEqual([]);
  });

  it("say how the row’s own thing works where a column between only names its type", () => {
    const rows = [
      ["Groyne", "hard", "traps sand moved by the sea"],
      ["Rip-rap", "hard", "soaks up the energy of the waves"],
      ["Gabion", "hard", "holds stones in a cage of wire"],
    ];
    const [asked] = read(["Method", "Type", "How it works"], ...rows);
    expect(asked).toMatch(/to how it works\.|“How it works”/);
  });

  it("ask for no column that only tells of the one before", () => {
    const rows = [
      ["Red blood cell", "No nucleus", "More room for oxygen"],
      ["Sperm cell", "A tail", "Swims to the egg"],
      ["Nerve cell", "Long and thin", "Carries signals"],
    ];
    expect(read(["Cell", "Special feature", "Why it helps"], ...rows)).toEqual([
      "“Cells with special jobs”: match what belongs together. The left side is headed “Cell”, the right side “Special feature”.",
    ]);
  });

  it("ask for nothing that several rows may have in common", () => {
    const rows = [
      ["Sea wall", "Lasts a long time"],
      ["Rock armour", "Quick to build"],
      ["Groynes", "Traps sand on the beach"],
    ];
    expect(read(["Method of defence", "Good point"], ...rows)).toEqual([]);
    expect(read(["Method of defence", "Bad points"], ...rows)).toEqual([]);
  });

  it("give no symbol of a unit to the quantity", () => {
    const rows = [
      ["Current", "Ampere", "A"],
      ["Power", "Watt", "W"],
      ["Energy", "Joule", "J"],
    ];
    expect(read(["Quantity", "Unit", "Symbol"], ...rows)).toEqual([
      "“Cells with special jobs”: match each quantity to its unit.",
    ]);
  });

  it("begin with the name, and not with the letter that only counts it", () => {
    const rows = [
      ["D", "Direct address", "Speaking straight to the reader"],
      ["O", "Opinion", "What somebody thinks or believes"],
      ["R", "Repetition / rhetorical question", "Saying it again / a question without an answer"],
      ["S", "Statistics", "Numbers that prove a point"],
    ];
    const [pairing] = findPairings(
      [
        {
          block: {
            address: "t",
            kind: "table",
            text: "",
            rows: [["Letter", "Technique", "What it is"], ...rows],
          },
          section: "Persuading",
        },
      ],
      [],
    );
    expect(pairing?.prompt).toBe("“Persuading”: match each technique to what it is.");
    expect(pairing?.pairs.map(({ left }) => left)).toEqual([
      "Direct address",
      "Opinion",
      "Statistics",
    ]);
  });

  it("leave out a person told of by somebody else's name", () => {
    const rows = [
      ["Macbeth", "A brave general"],
      ["Lady Macbeth", "His ambitious wife who plans the murder"],
      ["Duncan", "The trusting king of Scotland"],
      ["Macduff", "The thane of Fife"],
    ];
    const [pairing] = findPairings(
      [
        {
          block: {
            address: "t",
            kind: "table",
            text: "",
            rows: [["Character", "Who they are"], ...rows],
          },
          section: "Characters in Macbeth",
        },
      ],
      [],
    );
    expect(pairing?.pairs.map(({ left }) => left)).toEqual(["Macbeth", "Duncan", "Macduff"]);
  });
});

describe("rows to be matched", () => {
  it("leave out one that fits where another does", () => {
    const rows = [
      row("Harold", "Wessex, England"),
      row("William", "Normandy"),
      row("Edgar", "England"),
    ];
    expect(soundPairs(rows).map(({ left }) => left)).toEqual(["Harold", "William"]);
  });

  it("keep apart what only a degree tells apart", () => {
    const rows = [row("Largo", "Very slow"), row("Adagio", "Slow"), row("Allegro", "Fast")];
    expect(soundPairs(rows)).toHaveLength(3);
  });

  it("leave out one whose right side begins with another's name", () => {
    const rows = [
      row("Facts", "Something that can be proved"),
      row("Statistics", "Facts that use numbers"),
    ];
    expect(soundPairs(rows).map(({ left }) => left)).toEqual(["Facts"]);
  });

  it("are read down where a table is set in two columns", () => {
    const rows = [
      ["English", "Spanish", "English", "Spanish"],
      ["red", "rojo", "black", "negro"],
      ["green", "verde", "white", "blanco"],
    ];
    const block = { address: "t", kind: "table" as const, text: "", rows };
    const [pairing, ...others] = findPairings([{ section: "Colours", block }], []);
    expect(others).toEqual([]);
    expect(pairing?.pairs.map(({ left, right }) => `${left} ${right}`)).toEqual([
      "red rojo",
      "green verde",
      "black negro",
      "white blanco",
    ]);
  });

  it("make no question where a few words say what may happen in any of them", () => {
    const table = (...rights: string[]) =>
      findPairings(
        [
          {
            section: "Making tension",
            block: {
              address: "t",
              kind: "table",
              text: "",
              rows: [
                ["Element", "Effect"],
                ...["Tempo", "Texture", "Dynamics"].map((left, row) => [left, rights[row] ?? ""]),
              ],
            },
          },
        ],
        [],
      );
    expect(table("Heart beats faster", "Builds up", "Something's coming")).toEqual([]);
    expect(table("Speed of the beat", "Layers of sound", "Loudness of it all")).toHaveLength(1);
  });

  it("leave out one whose right side says its left side", () => {
    expect(soundPairs([row("Rain gauge", "Measures rain")])).toEqual([]);
    const laws = [
      row("Ten Hours Act", "No more than ten hours a day for women"),
      row("Mines Act", "No boys under ten to work underground"),
      row("Factory Act", "Nine hours a day at most for children"),
    ];
    expect(soundPairs(laws).map(({ left }) => left)).toEqual(["Mines Act", "Factory Act"]);
  });
});
