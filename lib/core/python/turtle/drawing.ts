import * as z from "zod/mini";

/** The most that turtles may do in one run: moves, turns, dots. A loop without end is told, and stops. */
export const MOST_STEPS = 5_000;
/** How far from the middle a turtle may go. */
export const FURTHEST = 10_000;
const MOST_TEXT = 200;

const place = z.number().check(z.gte(-FURTHEST), z.lte(FURTHEST));
/** x, y, x, y … */
const points = z.array(place).check(z.minLength(4), z.maxLength(2 * MOST_STEPS + 2));
/** A name as CSS has it, or "#12ab9f" where there is none. */
const colour = z.string().check(z.regex(/^(?:#[0-9a-f]{6}|[a-z]{3,24})$/));
const size = z.number().check(z.gte(0), z.lte(FURTHEST));
/** Degrees against the clock, 0 to the right. */
const heading = z.number().check(z.gte(-360), z.lte(360));
/** Which turtle drew it. */
export const by = z.int();

const markSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("line"), by, points, colour, width: size }),
  z.object({ kind: z.literal("fill"), by, points, colour }),
  z.object({ kind: z.literal("dot"), by, x: place, y: place, size, colour }),
  z.object({ kind: z.literal("stamp"), by, x: place, y: place, heading, colour }),
  z.object({
    kind: z.literal("text"),
    by,
    x: place,
    y: place,
    // Attack: a sign that no database takes would keep the mark from being stored.
    text: z.string().check(z.maxLength(MOST_TEXT), z.regex(/^[^\p{Cc}\p{Cs}]*$/u)),
    align: z.enum(["left", "center", "right"]),
    size,
    colour,
  }),
]);
export type Mark = z.infer<typeof markSchema>;
export type MarkOf<Kind extends Mark["kind"]> = Extract<Mark, { kind: Kind }>;

const turtleSchema = z.object({ x: place, y: place, heading, colour });
export type ShownTurtle = z.infer<typeof turtleSchema>;

const counted = {
  /** Straight moves with the pen down, circles and arcs, and turns: as they are told in words. */
  lines: z.int(),
  curves: z.int(),
  turns: z.int(),
  background: colour,
  /** Where turtles stand at the end, unless they are hidden. They are no part of what is compared. */
  turtles: z.array(turtleSchema).check(z.maxLength(50)),
};

/** Whether so much fits into a drawing. */
export const hasRoom = (marks: readonly Mark[]): boolean => roomOf(marks) <= MOST_STEPS;

/** What the turtles of one run drew, in the order they drew it. y grows upwards. */
export const drawingSchema = z.object({
  marks: z.array(markSchema).check(z.maxLength(MOST_STEPS), z.refine(hasRoom)),
  ...counted,
});
export type Drawing = z.infer<typeof drawingSchema>;

/**
 * How a drawing stands to the one that is wanted: "looks" where it is right but for colours, widths and filled shapes, "more"
 * where it is all of it and something else, "other" where it is neither a part of it nor all.
 */
const drawnAsSchema = z.enum(["all", "nothing", "looks", "part", "more", "other"]);
export type DrawnAs = z.infer<typeof drawnAsSchema>;

/** What was to be drawn, and what was: as a mark's parts keep it. */
export const drawingPairSchema = z.object({
  wanted: drawingSchema,
  drawn: drawingSchema,
  /** Kept with the mark, as comparing long drawings takes its time; marks of old do not say it. */
  as: z.optional(drawnAsSchema),
});
export type DrawingPair = z.infer<typeof drawingPairSchema>;

export const NOTHING_DRAWN: Drawing = {
  marks: [],
  lines: 0,
  curves: 0,
  turns: 0,
  background: "white",
  turtles: [],
};

/** How many steps a drawing took at least: a line counts by its moves. */
function roomOf(marks: readonly Mark[]): number {
  return marks.reduce(
    (sum, mark) => sum + (mark.kind === "line" ? Math.max(1, mark.points.length / 2 - 1) : 1),
    0,
  );
}
