import { describe, expect, it } from "vitest";
import { askForTerm, guidingFeedback, neutralTopic, placeHint, tellTerm } from "./offline-wording";

describe("a term is asked for in the words that suit what it names", () => {
  it.each([
    [
      "Centurion",
      "an officer who commanded men",
      "What is the key term for an officer who commanded men?",
    ],
    ["Epicentre", "the point above the focus", "What is the name of the point above the focus?"],
    ["Egestion", "the removal of food", "What is the name for the removal of food?"],
    ["Iteration", "Repeating instructions", "What is the key term for repeating instructions?"],
    ["Efficient", "getting it done fast", "Which key term means “getting it done fast”?"],
    ["Domain", "The name of the website", "Which key term means “the name of the website”?"],
    ["Salt", "the chemical name for table salt", "What is the chemical name for table salt?"],
    ["Polarity", "having two ends", "Which key term means “having two ends”?"],
    ["Pitch", "How high a note is", "Which key term means “how high a note is”?"],
    [
      "Insulator",
      "a material that does not let heat through",
      "Which key term has this meaning?\n\n“a material that does not let heat through”",
    ],
  ])("%s", (term, meaning, question) => {
    expect(askForTerm({ term, meaning, form: "glossary" })).toBe(question);
  });
});

describe("feedback of a question with many parts", () => {
  it("says where to look again, and does not repeat the key", () => {
    const feedback = guidingFeedback("Every pair is right.", "read the table again", [
      { address: "Slide 4, table 1", section: "Organs" },
    ]);
    expect(feedback).toEqual({
      correct: "Well done. Every pair is right.",
      partial:
        "Some of this is right. Go back to “Organs” on slide 4 and check the ones that you were less sure of.",
      incorrect: "Not yet, keep going. Go back to “Organs” on slide 4 and read the table again.",
    });
  });
});

describe("the topic of a question", () => {
  it.each([
    [["Erosion", "Erosion"], "Attrition", "Erosion"],
    [["Erosion", "Transport"], "", "Key words"],
    [["Longshore drift"], "Longshore drift", "Key words"],
  ])("of %j for %j is %j", (sections, answer, topic) => {
    expect(neutralTopic(sections, answer)).toBe(topic);
  });
});

describe("what happens is no meaning", () => {
  const stage = {
    term: "Committee stage",
    meaning: "a small group of MPs examines the bill",
    quote: "Committee stage: a small group of MPs examines the bill",
    form: "clause",
  } as const;

  it("and is asked for in neutral words", () => {
    expect(askForTerm(stage)).toBe(
      "Which key term does this describe?\n\n“a small group of MPs examines the bill”",
    );
    expect(
      askForTerm({ ...stage, form: "said", meaning: "the chemical name for table salt" }),
    ).toBe("What is the chemical name for table salt?");
  });

  it("nor is it told as one: only a glossary says what a word means", () => {
    expect(tellTerm(stage)).toBe(
      "The answer is “Committee stage”. The lesson says: “Committee stage: a small group of MPs examines the bill”.",
    );
    const hue = {
      term: "Hue",
      meaning: "the name of a colour",
      quote: "",
      form: "glossary",
    } as const;
    expect(tellTerm(hue)).toBe("Hue means: the name of a colour.");
    expect(tellTerm({ ...stage, quote: "annulment (a ruling" })).toContain("(a ruling)");
  });
});

describe("the hint to a typed answer", () => {
  it.each([
    [
      { address: "Slide 4, bullet 1", section: "Key words" },
      "It is one of the key terms in the list “Key words” on slide 4.",
    ],
    [
      { address: "b", section: "Moving about" },
      "Think back to the part of the lesson called “Moving about”. The answer is two words long.",
    ],
    [
      { address: "b", section: "Births and deaths", after: "Working out density" },
      "It comes in the lesson straight after the part called “Working out density”. The answer is two words long.",
    ],
  ])("says where it stands and how long it is: %j", (place, hint) => {
    expect(placeHint(place, ["Birth rate"])).toBe(hint);
  });
});
