import { describe, expect, it } from "vitest";
import { examName, testOf, untitled } from "./exam-name";

const group = { subject: "Science", slug: "energy-7a", title: "", assessment: null };

describe("the test of a group", () => {
  it.each([
    ["Energy stores (7A)", "Energy stores", "Energy stores"],
    ["Energy (stores) (9C (set 2))", "Energy (stores)", "Energy (stores)"],
    // The test was given another name since: the group says what was sat.
    ["Energy stores (7A)", "Energy", "Energy stores (7A)"],
    ["Autumn assessment", null, "Autumn assessment"],
    [untitled("Science", "energy-7a"), null, null],
  ])("%j made of %j is %j", (title, assessment, test) => {
    expect(testOf({ ...group, title, assessment })).toBe(test);
  });
});

describe("an exam", () => {
  const named = (...tests: (string | null)[]) =>
    examName(
      "Science",
      tests.map((test) => ({ test })),
    );

  it("is called after its subject and its tests, each once", () => {
    expect(named("Energy stores", "Energy stores")).toBe("Science: Energy stores");
    expect(named("Energy stores", "Forces", null)).toBe("Science: Energy stores, Forces");
  });

  it("is called after its subject alone where nobody named a test", () => {
    expect(named(null)).toBe("Science");
  });

  it("does not say its subject twice", () => {
    expect(named("Science, autumn")).toBe("Science, autumn");
  });
});
