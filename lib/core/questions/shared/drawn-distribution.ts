import type { DrawnAs } from "@/lib/core/python/turtle/drawing";
import { drawingInWords } from "@/lib/core/python/turtle/drawing-in-words";
import type { Distribution, DrawnPart } from "../contract";
import type { Draws } from "./drawn-tests";
import { drawnAs } from "./drawn-tests";
import type { ProgramTest } from "./program-shapes";
import { testInWords } from "./program-shapes";
import type { Said } from "./tally";
import { tally } from "./tally";

/** What became of one pupil's drawing. */
type Ending = DrawnAs | "stopped" | "not-run";

const LABELS: Readonly<Record<Ending, string>> = {
  all: "All of it",
  stopped: "All of it, but the program ended in an error",
  looks: "The right lines, but not the right colours, widths or filled shapes",
  more: "All of it, and something that does not belong to it",
  part: "A part of it",
  other: "Other lines: a part is missing, and something does not belong to it",
  nothing: "Nothing that counts",
  "not-run": "Not run yet",
};
/** Of these a teacher wants to know what they look like. */
const TOLD: readonly Ending[] = ["looks", "more", "part", "other"];

/**
 * How many drew all of what was asked for, a part of it, something else or nothing, for each test of a drawing. What was asked
 * for and what most drew instead is told in words.
 * @param tests all of the question, those of drawings among them.
 * @param answered what each pupil who answered drew.
 */
export function drawnDistribution(
  tests: readonly ProgramTest[],
  answered: readonly (readonly DrawnPart[])[],
  unanswered: number,
): Distribution {
  const drawing = tests.flatMap((test, index) =>
    test.draws === undefined
      ? []
      : [{ id: test.id, draws: test.draws, name: `Test ${index + 1} (${testInWords(test)})` }],
  );
  const prefix = (name: string) => (drawing.length === 1 ? "" : `${name}: `);
  return tally(
    drawing.flatMap((test) => saidOf(test, answered, prefix(test.name))),
    unanswered,
    drawing.map((test) => asAsked(test, prefix(test.name))),
  );
}

interface DrawingTest {
  readonly id: string;
  readonly draws: Draws;
}

/** Shown even where nobody drew it: what the others are compared with. */
function asAsked({ id, draws }: DrawingTest, prefix: string): Said {
  return {
    group: `${id} all`,
    label: prefix + LABELS.all,
    isKey: true,
    detail: drawingInWords(draws.drawing),
  };
}

function saidOf(
  test: DrawingTest,
  answered: readonly (readonly DrawnPart[])[],
  prefix: string,
): Said[] {
  const ended = answered.map((parts) => {
    const part = parts.find(({ id }) => id === test.id);
    return { ending: endingOf(test, part), part };
  });
  // Once for each ending: a year group's drawings are long.
  const details = new Map(
    TOLD.map((ending) => [
      ending,
      mostDrawn(
        ended.flatMap(({ ending: own, part }) =>
          own === ending && part !== undefined ? [drawingInWords(part.drawings.drawn)] : [],
        ),
      ),
    ]),
  );
  return ended.map(({ ending }) => ({
    group: `${test.id} ${ending}`,
    label: prefix + LABELS[ending],
    isKey: ending === "all",
    detail: details.get(ending),
  }));
}

/** @param part undefined where no program was run. */
function endingOf({ draws }: DrawingTest, part: DrawnPart | undefined): Ending {
  if (part === undefined) return "not-run";
  const { as = drawnAs(draws, part.drawings.drawn) } = part.drawings;
  return as === "all" && part.passed === false ? "stopped" : as;
}

/** "3 of 5: The turtle drew 3 lines …" */
function mostDrawn(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [most = "", count = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (words.length === 1) return most;
  return count === 1 ? `For example: ${most}` : `${count} of ${words.length}: ${most}`;
}
