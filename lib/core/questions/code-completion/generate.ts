import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { ModelRecipe } from "../model-recipe";
import { insist } from "../shared/model-reply";
import { programLines } from "../shared/program-lines";
import { SHAPE_WORDS, shapeTrouble } from "../shared/python-shape";
import { completionOf } from "./compose";
import { acceptedFor, filledProgram } from "./mark";
import type { Content, Key } from "./schema";

const reply = z.object({
  /** The program in Python with its gaps as [[1]], [[2]] … in reading order. */
  code: z.string(),
  gaps: z
    .array(
      z.object({
        answer: z.string(),
        /** Other code that does the same there. */
        alsoAccepted: z.array(z.string()).check(z.maxLength(10)),
        /** A hint that does not name the answer; null for none. */
        hint: z.nullable(z.string()),
      }),
    )
    .check(z.minLength(1), z.maxLength(6)),
});

export const model: ModelRecipe<Content, Key> = {
  version: 1,
  instructions: `code-completion: a short program in Python 3 (3 to 10 lines) with 1 to 4 gaps, written [[1]], [[2]] … in reading order. The prompt
says exactly what the program does and prints, so that each gap has one answer; a gap is a word or an expression within a line, never
a whole line, a comment, or a name that pupils could choose freely. "answer" is what belongs there; "alsoAccepted" has all other code that does the same
("range(0, 5)" for "range(5)"). White space and the kind of quotation marks do not matter. Two gaps never stand side by side.
Example: "for i in [[1]]:\\n    print(i)", answer "range(5)", alsoAccepted ["range(0, 5)"].`,
  reply,
  toQuestion(raw) {
    const { code, gaps } = parse(reply, raw, "The code-completion reply");
    const marks = [...code.matchAll(/\[\[(\d+)\]\]/g)].map((match) => Number(match[1]));
    insist(
      marks.length === gaps.length,
      "The program and the list have different numbers of gaps.",
    );
    insist(
      marks.every((mark, index) => mark === index + 1),
      "The gaps are not numbered in order.",
    );
    const made = completionOf({
      language: "python",
      pieces: code.split(/\[\[\d+\]\]/),
      gaps: gaps.map(({ answer, alsoAccepted, hint }) => ({
        accepted: [answer, ...alsoAccepted].map((one) => one.trim()),
        hint: hint ?? undefined,
      })),
    });
    const whole = filledProgram(made.content, (id) => acceptedFor(made.key, id)[0] ?? "");
    const found = shapeTrouble(programLines(whole));
    insist(
      found === undefined,
      `Line ${found?.line} ${SHAPE_WORDS[found?.trouble ?? "unclosed"]}.`,
    );
    return made;
  },
};
