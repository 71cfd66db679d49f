import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { ModelRecipe } from "../model-recipe";
import { insist } from "../shared/model-reply";
import { insistShape, modelTestsSchema, TESTS_ASKED, testedBy } from "../shared/model-tests";
import { constructSchema } from "../shared/program-shapes";
import type { Content, Key } from "./schema";
import { content, key } from "./schema";

const reply = z.object({
  /** What pupils start from, or "". */
  starter: z.string(),
  solution: z.string(),
  tests: modelTestsSchema,
  /** What the program should use; [] where any way is good. */
  required: z.array(constructSchema).check(z.maxLength(3)),
});

export const model: ModelRecipe<Content, Key> = {
  version: 1,
  instructions: `python-code: a program in Python 3 that a pupil writes (3 to 12 lines), from what the lesson teaches and nothing beyond; only for lessons that
teach Python. The prompt says exactly what it does: the name and the parameters of a function and that it returns its result, or what is typed in and the exact
words that are printed, with one example. "starter" is the first line of the function or a comment, or "": it solves nothing. "solution" is the whole
program, and passes every test. ${TESTS_ASKED} "required" names what the lesson is about and the solution uses ("for-loop"), else [].
Example: "Write a function \`double\` that returns twice the number it is given: \`double(4)\` is 8.", starter "def double(number):\\n", solution
"def double(number):\\n    return number * 2", tests double(4) "8" (shown), double(0) "0" and double(-3) "-6" (hidden), required ["return"].`,
  reply,
  toQuestion(raw) {
    const { starter, solution, tests, required } = parse(reply, raw, "The python-code reply");
    insistShape(solution);
    insist(starter.trim() !== solution.trim(), "The program to start from is the solution.");
    const { inContent, inKey } = testedBy(tests);
    return {
      content: content.read(
        { ...inContent, starter, required, forbidden: [] },
        "The program that was asked for",
      ),
      key: key.read({ ...inKey, solution }, "The program's tests"),
    };
  },
};
