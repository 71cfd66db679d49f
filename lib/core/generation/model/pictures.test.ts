import { describe, expect, it, test } from "vitest";
import { findLabelledPictures } from "@/lib/core/generation/facts/find-labelled-pictures";
import { modelRecipeOf } from "@/lib/core/questions/registry";
import { pictureLesson } from "@/test/labelled-picture";
import { planSlots } from "./plan-slots";

const lesson = pictureLesson();
const pictures = findLabelledPictures(lesson);
const picture = "Slide 2, labelled picture 1";
const made = (type: string, reply: object) => modelRecipeOf(type).toQuestion(reply, pictures);
const request = { count: 4, instructions: "", pupilAge: 12 };

describe("a model chooses the picture; where its labels belong is the author's", () => {
  test("labels are put back, with words that belong nowhere", () => {
    const { content, key, image, points } = made("drag-label", {
      picture,
      extraLabels: ["Mitochondrion", " "],
    });
    expect(content).toMatchObject({ zones: [{ text: "At the top, on the far left" }, {}, {}, {}] });
    expect((content as { labels: unknown[] }).labels).toHaveLength(5);
    expect((key as { placements: unknown[] }).placements).toHaveLength(4);
    expect([image?.file, points]).toEqual(["1dd4", 4]);
  });

  test("one place is right", () => {
    const { content, key } = made("hotspot", { picture, label: "Vacuole" });
    expect(content).toMatchObject({ count: 1, places: [{}, {}, {}, { id: "p4" }] });
    expect(key).toMatchObject({ places: ["p4"] });
  });

  test.each([
    ["drag-label", { picture: "Slide 9, labelled picture 1", extraLabels: [] }],
    ["drag-label", { picture, extraLabels: ["nucleus"] }],
    ["hotspot", { picture, label: "Ribosome" }],
    ["hotspot", { picture: "", label: "Nucleus" }],
  ])("a %s of what the lesson has not is refused", (type, reply) => {
    expect(() => made(type, reply)).toThrow();
  });
});

it("asks a model for labels where the lesson has them, and nowhere else", () => {
  const types = (blocks: typeof lesson.blocks) =>
    planSlots({ ...request, types: [] }, { ...lesson, blocks }).map(({ type }) => type);
  expect(types(lesson.blocks)).toContain("drag-label");
  expect(types(lesson.blocks.slice(0, 2))).not.toContain("drag-label");
});

it("says so when a lesson without such a picture is to give questions on one", () => {
  const plain = { ...lesson, blocks: lesson.blocks.slice(0, 2) };
  expect(() => planSlots({ ...request, types: ["hotspot"] }, plain)).toThrow(
    /no picture with labels/,
  );
  const mixed = planSlots({ ...request, types: ["hotspot", "cloze"] }, plain);
  expect(mixed.map(({ type }) => type)).toEqual(["cloze", "cloze", "cloze", "cloze"]);
});
