import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import type { AnyQuestionType } from "@/lib/core/questions/contract";
import { questionTypes } from "@/lib/core/questions/registry";

const PAGE = readFileSync("docs/question-types.md", "utf8");
const PICTURES = "docs/images/question-types";
/** All of them together: they are fetched with every copy of the repository. */
const MOST_BYTES = 1_500_000;

it.each(Object.entries<AnyQuestionType>(questionTypes))(
  "%s has its place in the documentation, with a picture of what pupils see",
  (type, { label }) => {
    const [, section = ""] = PAGE.split(new RegExp(`^## ${label}$`, "m"));
    const own = section.split(/^## /m)[0] ?? "";
    expect(own).toMatch(new RegExp(`!\\[.{20,}\\]\\(images/question-types/${type}\\.webp\\)`));
    for (const part of ["**Holds**", "**A pupil**", "**Marked**"]) expect(own).toContain(part);
    expect(existsSync(path.join(PICTURES, `${type}.webp`))).toBe(true);
  },
);

it("the pictures are small enough to be fetched by everybody", () => {
  const sizes = readdirSync(PICTURES).map((name) => statSync(path.join(PICTURES, name)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
});
