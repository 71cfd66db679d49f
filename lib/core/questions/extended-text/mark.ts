import Fraction from "fraction.js";
import * as z from "zod/mini";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import type { MarkInput, MarkResult } from "../contract";
import { idsOf, insistKnown, insistOnce } from "../shared/belonging";
import type { SharePart } from "../shared/mark-parts";
import { NOTHING, resultOf } from "../shared/mark-parts";
import type { Content, Key, Response } from "./schema";
import { isEmpty } from "./schema";

/** What a person decided, criterion by criterion; passed to `mark` as `given`. */
export const decisionSchema = z.object({
  criteria: z.array(z.object({ id: z.string(), points: z.number().check(z.gte(0)) })),
});
export type Decision = z.infer<typeof decisionSchema>;

/**
 * Only a person marks a written answer. Without their decision it needs review and earns nothing yet; an
 * empty answer needs nobody.
 */
export function mark(input: MarkInput<Content, Key, Response>): MarkResult {
  const { content, key, response, maxPoints, given } = input;
  insistOnce(idsOf(key.criteria), "mark scheme");
  const normalised = response.text.trim();
  if (isEmpty(content, response)) return resultOf(maxPoints, undecided(key, "No answer."), "");
  if (given === undefined) {
    const result = resultOf(maxPoints, undecided(key, "Waits for a teacher."), normalised);
    return { ...result, outcome: "needs-review" };
  }
  const decision = parse(decisionSchema, given, "The marks given");
  return resultOf(maxPoints, decided(key, decision), normalised);
}

/** What earns full marks is a person's to say. */
export function modelResponse(): undefined {
  return undefined;
}

function undecided(key: Key, note: string): SharePart[] {
  return key.criteria.map((criterion) => ({
    id: criterion.id,
    earned: NOTHING,
    worth: worthOf(key, criterion.points),
    note,
  }));
}

function decided(key: Key, { criteria }: Decision): SharePart[] {
  const awarded = new Map(criteria.map(({ id, points }) => [id, points]));
  insistOnce(idsOf(criteria), "list of marks given");
  insistKnown(awarded.keys(), new Set(idsOf(key.criteria)), "answer key");
  return key.criteria.map(({ id, points, text }) => {
    const got = awarded.get(id) ?? 0;
    if (got > points) {
      throw new AppError("invalid", `“${text}” is worth ${points}; ${got} cannot be given.`);
    }
    const hundredths = new Fraction(Math.round(got * 100), 100);
    return {
      id,
      earned: worthOf(key, points).mul(hundredths).div(points),
      worth: worthOf(key, points),
      note: text,
    };
  });
}

/** A criterion's share of the question. The linter sees to it that the criteria sum to its points. */
function worthOf({ criteria }: Key, points: number): Fraction {
  return new Fraction(
    points,
    criteria.reduce((sum, criterion) => sum + criterion.points, 0),
  );
}
