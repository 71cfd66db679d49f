import { describe, expect, it } from "vitest";
import { findPairings, soundPairs } from "./find-pairings";
import type { Pair } from "./lesson-facts";
import { headingQuestion } from "./table-headings";

const row = (left: string, right: string): Pair => ({ left, right, address: "t", quote: "" });

describe("two headings make one plain question", () => {
  it.each([
    ["Organ", "Function", "Match each organ to its function."],
    ["Blood vessel", "What it does", "Match each blood vessel to what it does."],
    ["Part", "What does it do?", "Match each part to what it does."],
    ["Group", "What they received", "Match each group to what they received."],
    ["Enzyme", "Breaks down", "Match each enzyme to what it breaks down."],
    ["Method", "Used to separate", "Match each method to what it is used to separate."],
    ["Bacteria", "Found in", "Match each type of bacteria to where it is found."],
    ["Hardware", "What it does", "Match each piece of hardware to what it does."],
    ["Types of malware", "What it does", "Match each type of malware to what it does."],
    ["Artist", "Movement", "Match each artist to their movement."],
    ["French", "English", "Match each French word or phrase to its English meaning."],
    ["Energy store", "Example", "Match each energy store to an example of it."],
    ["Cell", "Special feature", "Match each cell to its special feature."],
    ["Claimant", "His claim", "Match each claimant to his claim."],
    ["Word on label", "What it means", "Match each word to what it means."],
    ["Job", "What they do", "Match each job to what the person does."],
    ["Cell", "Why its feature helps", "Match each cell to why its feature helps."],
  ])("%s | %s", (left, right, prompt) => {
    expect(headingQuestion(left, right)?.prompt).toBe(prompt);
  });

  it("says what the part is a part of", () => {
    expect(headingQuestion("Part", "Job", "Parts of a cell")?.prompt).toBe(
      "Match each part of a cell to its job.",
    );
  });

  it("takes a stage under “Types of stage” for one of them, and for no step", () => {
    expect(headingQuestion("Stage", "Where the audience sits", "Types of stage")?.prompt).toBe(
      "Match each type of stage to where the audience sits.",
    );
    expect(headingQuestion("Stage", "What it does")).toBeUndefined();
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
  ])("or none: %s | %s", (left, right) => {
    expect(headingQuestion(left, right)).toBeUndefined();
  });

  it("asks for one row only by what describes it", () => {
    expect(headingQuestion("Organ", "Function")?.asked).toBe("Which organ does this describe?");
    expect(headingQuestion("Italian term", "Meaning")?.asked).toBe(
      "Which Italian term has this meaning?",
    );
    expect(headingQuestion("Group", "What they received")?.asked).toBeUndefined();
  });
});

describe("columns of a table", () => {
  const read = (...rows: string[][]) =>
    findPairings(
      [{ block: { address: "t", kind: "table", text: "", rows }, section: undefined }],
      [],
    ).map(({ prompt }) => prompt);

  it("are no question where they hold bare numbers", () => {
    expect(
      read(["Party", "Result"], ["Blue", "14,200"], ["Yellow", "13,900"], ["Purple", "9,400"]),
    ).toEqual([]);
  });

  it("say what “it” is where that is the column before", () => {
    const rows = [
      ["Red blood cell", "No nucleus", "More room for oxygen"],
      ["Sperm cell", "A tail", "Swims to the egg"],
      ["Nerve cell", "Long and thin", "Carries signals"],
    ];
    expect(read(["Cell", "Special feature", "Why it helps"], ...rows)).toEqual([
      "Match each cell to its special feature.",
      "Match each cell to why its special feature helps.",
    ]);
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

  it("leave out one whose right side says its left side", () => {
    expect(soundPairs([row("Rain gauge", "Measures rain")])).toEqual([]);
  });
});
