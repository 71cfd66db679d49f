import type { Finding } from "../finding";
import type { Proving } from "../proving";
import { ASKS_FOR_INPUT, asksForInput, endFinding } from "../shared/lint-outcome";
import { acceptedFor, filledProgram } from "./mark";
import type { Content, Key } from "./schema";
import { gapsOf } from "./schema";

/** So many accepted answers are tried; a question has far fewer. */
const MOST_RUNS = 20;

/** The program is run with its gaps filled in, and again with every other accepted answer: all must print the same. */
export const proving: Proving<Content, Key> = {
  runs(content, key) {
    const program = completed(content, key);
    if (content.language !== "python" || asksForInput(program)) return [];
    const others = alternatives(content, key).map((other) => ({ program: other.program }));
    return [{ program }, ...others];
  },
  judge(content, key, [first, ...others]) {
    if (content.language !== "python") return [];
    if (asksForInput(completed(content, key))) return [ASKS_FOR_INPUT];
    const end = endFinding(first, "The completed program", "program");
    if (end !== undefined) return [end];
    return alternatives(content, key).flatMap(({ answer, number }, at): Finding[] => {
      const outcome = others[at];
      if (outcome?.ended === "finished" && outcome.output === first?.output) return [];
      if (outcome === undefined || outcome.ended === "failed") return [];
      return [
        {
          rule: "accepted-differs",
          severity: "error",
          where: `gap ${number}`,
          message: `With “${answer}” in gap ${number} the program does something else. Take it out of what is accepted.`,
        },
      ];
    });
  },
};

function completed(content: Content, key: Key): string {
  return filledProgram(content, (id) => acceptedFor(key, id)[0] ?? "");
}

/** The program with one accepted answer other than the first in one of its gaps. */
function alternatives(
  content: Content,
  key: Key,
): { readonly answer: string; readonly number: number; readonly program: string }[] {
  const all = gapsOf(content).flatMap(({ id }, index) =>
    acceptedFor(key, id)
      .slice(1)
      .map((answer) => ({
        answer,
        number: index + 1,
        program: filledProgram(content, (gap) =>
          gap === id ? answer : (acceptedFor(key, gap)[0] ?? ""),
        ),
      })),
  );
  return all.slice(0, MOST_RUNS);
}
