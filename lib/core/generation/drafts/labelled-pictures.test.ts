import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { SourceDocument } from "@/lib/core/documents/source-document";
import { WHOLE } from "@/lib/core/kernel/picture-area";
import type { Question } from "@/lib/core/questions/question";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { CELL, pictureLesson } from "@/test/labelled-picture";
import { generateDrafts } from "./generate-drafts";

const asked = (document: SourceDocument, ...types: string[]) =>
  generateDrafts(document, { count: 5, types, instructions: "", pupilAge: 12 }).questions;

/** That it is a rough draft is all there is to say against one. */
const faults = ({ lint }: ReturnType<typeof asked>[number]) =>
  lint.filter(({ rule }) => rule !== "rough-draft");

/** What earns full marks, in words. */
function rightAnswer({ type, content, key }: Question): string {
  const rules = questionTypeOf(type);
  const [shown, keyed] = [rules.content.read(content, "it"), rules.key.read(key, "it")];
  return rules.describeResponse(shown, rules.modelResponse(shown, keyed));
}

describe("a picture whose labels its author placed", () => {
  test("is asked for as it was labelled", () => {
    const [question, ...others] = asked(pictureLesson(), "drag-label");
    expect(others).toEqual([]);
    expect(question?.prompt).toBe(
      "“The plant cell”: put each label where it belongs in the picture.",
    );
    expect(question?.image?.file).toBe("1dd4");
    expect(question && faults(question)).toEqual([]);
    const answer = question === undefined ? "" : rightAnswer(question);
    expect(answer).toContain("At the top, on the far left: Nucleus");
    expect(answer).toContain("Below the middle, on the far right: Vacuole");
  });

  test("is asked for one of its places, the others to be taken for it", () => {
    const [question] = asked(pictureLesson(), "hotspot");
    expect(question?.prompt).toBe("“The plant cell”: mark the place whose label is “Chloroplast”.");
    expect(question?.content).toMatchObject({ count: 1, outlined: true });
    expect(question && faults(question)).toEqual([]);
    expect(question === undefined ? "" : rightAnswer(question)).toBe(
      "Below the middle, left of the middle",
    );
  });

  test("is asked about once in a set: one question would answer the other", () => {
    const types = asked(pictureLesson()).map(({ type }) => type);
    expect(types.filter((type) => ["drag-label", "hotspot"].includes(type))).toHaveLength(1);
  });

  test.each(["drag-label", "hotspot"])("never shows in a %s what belongs where", (type) => {
    const [question] = asked(pictureLesson(), type);
    const described = JSON.stringify([question?.image?.alt, question?.hint, question?.feedback]);
    for (const { text } of CELL) expect(described).not.toContain(text);
  });
});

describe("nothing is asked", () => {
  const lesson = pictureLesson();
  const changed = (change: (block: SourceDocument["blocks"][number]) => object) => ({
    ...lesson,
    blocks: lesson.blocks.map((block) => ({ ...block, ...change(block) })),
  });

  test("about a picture that could not be kept", () => {
    const without = changed(({ labels }) => (labels === undefined ? {} : { image: undefined }));
    expect(asked(without, "drag-label", "hotspot")).toEqual([]);
  });

  test("about one on a hidden slide", () => {
    expect(
      asked(
        changed(() => ({ hidden: true })),
        "drag-label",
        "hotspot",
      ),
    ).toEqual([]);
  });

  test("about one that the lesson itself sets as work", () => {
    const task = changed(({ kind }) => (kind === "heading" ? { text: "Your task" } : {}));
    expect(asked(task, "drag-label", "hotspot")).toEqual([]);
  });
});

it("makes only questions that their own key answers, wherever lines end", () => {
  const length = fc.integer({ min: 100, max: 900 });
  const start = fc.integer({ min: 0, max: WHOLE - 900 });
  const spots = fc.array(fc.record({ x: start, y: start, width: length, height: length }), {
    minLength: CELL.length,
    maxLength: CELL.length,
  });
  fc.assert(
    fc.property(spots, fc.constantFrom("drag-label", "hotspot"), (ends, type) => {
      const labels = CELL.map((label, at) => ({ ...label, spot: ends[at] ?? label.spot }));
      for (const question of asked(pictureLesson(labels), type)) {
        expect(question.lint.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(rightAnswer(question)).not.toBe("");
      }
    }),
  );
});
