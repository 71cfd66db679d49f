import type { PythonOutcome } from "@/lib/core/python/python-run";
import type { Drawing, DrawingPair, DrawnAs } from "@/lib/core/python/turtle/drawing";
import { NOTHING_DRAWN } from "@/lib/core/python/turtle/drawing";
import {
  drawingDifference,
  isSameDrawing,
  showsAnything,
} from "@/lib/core/python/turtle/same-drawing";
import type { ProgramTest } from "./program-shapes";

export type Draws = NonNullable<ProgramTest["draws"]>;

/** Whether a run drew what the author's solution drew. Where that drew nothing, nobody does. */
export function drawsAsWanted(draws: Draws, { drawing }: PythonOutcome): boolean {
  return (
    drawing !== undefined &&
    showsAnything(draws.drawing, draws) &&
    isSameDrawing(draws.drawing, drawing, draws)
  );
}

/** How a drawing stands to the one that is wanted. */
export function drawnAs(draws: Draws, drawing: Drawing): DrawnAs {
  if (!showsAnything(drawing, draws)) return "nothing";
  const { missing, extra } = drawingDifference(draws.drawing, drawing, draws);
  if (!missing && !extra) return "all";
  if (draws.looks && isSameDrawing(draws.drawing, drawing, { looks: false })) return "looks";
  if (missing && extra) return "other";
  return missing ? "part" : "more";
}

const NOT_RIGHT: Readonly<Record<DrawnAs, string>> = {
  all: "it is the drawing that was asked for.",
  nothing: "the turtle drew nothing that counts.",
  looks: "it has the right lines; colours, widths or filled shapes are not right.",
  part: "a part of the drawing is missing.",
  more: "something is drawn that does not belong to it.",
  other: "a part of the drawing is missing, and something is drawn that does not belong to it.",
};

/** What is not right about a drawing, without telling what is wanted. */
export function drawnInWords(draws: Draws, { drawing = NOTHING_DRAWN }: PythonOutcome): string {
  if (!showsAnything(draws.drawing, draws))
    return "the solution draws nothing that could be compared.";
  return NOT_RIGHT[drawnAs(draws, drawing)];
}

/** What was to be drawn and what was; undefined for a test of something else. @param passed whether it was passed. */
export function drawingsOf(
  { draws }: ProgramTest,
  { drawing = NOTHING_DRAWN }: PythonOutcome,
  passed: boolean,
): DrawingPair | undefined {
  if (draws === undefined) return undefined;
  return { wanted: draws.drawing, drawn: drawing, as: passed ? "all" : drawnAs(draws, drawing) };
}

interface Shown {
  readonly tests: ProgramTest[];
}
interface Secret {
  readonly hidden: ProgramTest[];
}

/** The tests of a drawing, in the order in which the solution is run for them. */
export function drawingTests({ tests }: Shown, { hidden }: Secret): ProgramTest[] {
  return [...tests, ...hidden].filter(({ draws }) => draws !== undefined);
}

/** Content and key with what the solution drew. @param outcomes of the solution, one for each of `drawingTests`. */
export function withDrawings<Content extends Shown, Key extends Secret>(
  content: Content,
  key: Key,
  outcomes: readonly PythonOutcome[],
): { readonly content: Content; readonly key: Key } {
  const drawn = new Map(
    drawingTests(content, key).map(({ id }, index) => [id, drawingIn(outcomes[index])]),
  );
  if (drawn.size === 0) return { content, key };
  const filled = (test: ProgramTest): ProgramTest => {
    const drawing = drawn.get(test.id);
    if (test.draws === undefined || drawing === undefined) return test;
    return { ...test, draws: { ...test.draws, drawing } };
  };
  return {
    content: { ...content, tests: content.tests.map(filled) },
    key: { ...key, hidden: key.hidden.map(filled) },
  };
}

/** The tests before the solution has drawn anything: another solution may draw something else. */
export function withoutDrawings(tests: readonly ProgramTest[]): ProgramTest[] {
  return tests.map((test) =>
    test.draws === undefined ? test : { ...test, draws: { ...test.draws, drawing: NOTHING_DRAWN } },
  );
}

function drawingIn(outcome: PythonOutcome | undefined): Drawing {
  return outcome?.ended === "finished" ? (outcome.drawing ?? NOTHING_DRAWN) : NOTHING_DRAWN;
}
