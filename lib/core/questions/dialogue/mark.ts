import Fraction from "fraction.js";
import * as z from "zod/mini";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import type { MarkInput, MarkResult } from "../contract";
import { saidIn } from "../shared/conversation";
import type { SharePart } from "../shared/mark-parts";
import { ALL, NOTHING, resultOf } from "../shared/mark-parts";
import type { Content, Key, Response } from "./schema";
import { isEmpty } from "./schema";

/** What a person decided; passed to `mark` as `given`. */
export const decisionSchema = z.object({ points: z.number().check(z.gte(0)) });

/** Only a person marks a conversation. Without their decision it needs review; an empty one needs nobody. */
export function mark(input: MarkInput<Content, Key, Response>): MarkResult {
  const { content, response, maxPoints, given } = input;
  if (isEmpty(content, response)) return resultOf(maxPoints, [part(NOTHING, "No answer.")], "");
  const normalised = saidIn(response).said.join("\n\n");
  if (given === undefined) {
    const waiting = resultOf(maxPoints, [part(NOTHING, "Waits for a teacher.")], normalised);
    return { ...waiting, outcome: "needs-review" };
  }
  const { points } = parse(decisionSchema, given, "The marks given");
  if (points > maxPoints) {
    throw new AppError(
      "invalid",
      `This question is worth ${maxPoints}; ${points} cannot be given.`,
    );
  }
  const hundredths = new Fraction(Math.round(points * 100), 100);
  return resultOf(maxPoints, [part(hundredths.div(maxPoints), "Marked by a person.")], normalised);
}

/** What earns full marks is a person's to say. */
export function modelResponse(): undefined {
  return undefined;
}

function part(earned: Fraction, note: string): SharePart {
  return { id: "answer", earned, worth: ALL, note };
}
