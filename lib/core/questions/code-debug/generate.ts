import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { ModelRecipe } from "../model-recipe";
import { changedLines } from "../shared/changed-lines";
import { insist } from "../shared/model-reply";
import { insistShape, modelTestsSchema, TESTS_ASKED, testedBy } from "../shared/model-tests";
import type { Content, Key } from "./schema";
import { content, key } from "./schema";

const reply = z.object({
  /** The program as pupils get it. */
  program: z.string(),
  /** The same without its mistake. */
  mended: z.string(),
  tests: modelTestsSchema,
});

/** More places than these are no mistake that a pupil finds, but another program. */
const MOST_CHANGES = 2;

export const model: ModelRecipe<Content, Key> = {
  version: 1,
  instructions: `code-debug: a program in Python 3 (4 to 12 lines, no comments) with one mistake that pupils of this lesson really make, for them to find and mend: a range
that ends too soon, the wrong comparison, a total that starts in the loop, a number that stays a text. Only for lessons that teach Python. The program runs and gives
something wrong; the prompt says exactly what it should do, and neither where nor what the mistake is. "mended" is the same program with only the line of the
mistake changed, and passes every test; "program" fails at least one shown and one hidden test. ${TESTS_ASKED}
Example: "\`total\` should add up the numbers from 1 to \`last\`: \`total(4)\` is 10.", program "def total(last):\\n    result = 0\\n    for number in range(1, last):\\n
        result = result + number\\n    return result", mended the same with "range(1, last + 1)", tests total(4) "10" (shown), total(0) "0" and total(10) "55"
(hidden).`,
  reply,
  toQuestion(raw) {
    const { program, mended, tests } = parse(reply, raw, "The code-debug reply");
    insistShape(program);
    insistShape(mended);
    const changes = changedLines(program, mended).length;
    insist(changes > 0, "Nothing is wrong with the program: it is the mended one.");
    insist(changes <= MOST_CHANGES, "The mended program is another program.");
    const { inContent, inKey } = testedBy(tests);
    return {
      content: content.read({ ...inContent, program }, "The program to mend"),
      key: key.read({ ...inKey, fixes: [mended], failing: [] }, "The program's tests"),
    };
  },
};
