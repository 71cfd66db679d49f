import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import type { AnyQuestionType } from "@/lib/core/questions/contract";
import { questionTypes } from "@/lib/core/questions/registry";

const PAGES = "docs/question-types";
const PICTURES = "docs/images/question-types";
/** All of them together: they are fetched with every copy of the repository. */
const MOST_BYTES = 1_500_000;

it.each(Object.entries<AnyQuestionType>(questionTypes))(
  "%s has its page in the documentation, with a picture of what pupils see",
  (type, { label }) => {
    const page = readFileSync(path.join(PAGES, `${type}.md`), "utf8");
    expect(page).toMatch(new RegExp(`^# ${label}\n`));
    expect(page).toMatch(
      new RegExp(`!\\[.{20,}\\]\\(\\.\\./images/question-types/${type}\\.webp\\)`),
    );
    for (const part of ["**Holds**", "**A pupil**", "**Marked**"]) expect(page).toContain(part);
    expect(existsSync(path.join(PICTURES, `${type}.webp`))).toBe(true);
    expect(readFileSync(path.join(PAGES, "README.md"), "utf8")).toContain(`](${type}.md)`);
  },
);

it("the pictures are small enough to be fetched by everybody", () => {
  const sizes = readdirSync(PICTURES).map((name) => statSync(path.join(PICTURES, name)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
});
