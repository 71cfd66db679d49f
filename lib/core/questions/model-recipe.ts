import type * as z from "zod/mini";
import type { LabelledPicture } from "@/lib/core/generation/facts/lesson-facts";
import type { Question } from "./question";

/** What is asked of a model for one type, and how its reply becomes a question. */
export interface ModelRecipe<Content, Key> {
  /** Raised whenever `instructions` or `reply` change, so that a logged call can be traced to its prompt. */
  readonly version: number;
  /** The part of the prompt that describes this type: what makes a good one, with one example. */
  readonly instructions: string;
  /**
   * The type's own part of the reply, within what strict JSON-schema output allows: objects with every
   * property required, `null` for absent, no records.
   */
  readonly reply: z.ZodMiniType;
  /**
   * @param reply parsed by `reply`.
   * @param pictures those of the lesson whose labels its author placed: what is where in them is not the model's to say.
   * @throws AppError "invalid" when the reply makes no sound question.
   */
  toQuestion(
    reply: unknown,
    pictures: readonly LabelledPicture[],
  ): {
    content: Content;
    key: Key;
    image?: NonNullable<Question["image"]>;
    /** Where the key says what the question is worth (a mark scheme). */
    points?: number;
  };
}
