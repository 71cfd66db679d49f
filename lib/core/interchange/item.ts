import * as z from "zod/mini";
import { formSchema } from "./form";
import { pictureSchema } from "./pictures/forms";

const words = z.string().check(z.maxLength(20_000));
const tag = z.string().check(z.maxLength(500));

/** One question as files hold it. What a file says nothing of is absent. */
export const itemSchema = z.object({
  /** What the file calls it; "" where it has no names. */
  name: words,
  /** Markdown, as a question's prompt is. */
  prompt: words,
  form: formSchema,
  picture: z.optional(pictureSchema),
  points: z.optional(z.number()),
  topic: z.optional(words),
  objective: z.optional(words),
  difficulty: z.optional(z.number()),
  timeEstimateSeconds: z.optional(z.number()),
  hint: z.optional(words),
  scaffold: z.optional(words),
  feedback: z.object({ correct: words, partial: words, incorrect: words }),
  tags: z.array(tag).check(z.maxLength(200)),
});
export type Item = z.infer<typeof itemSchema>;

/** Something of a question that could not be taken along. `field` is the school's word for it. */
export const lossSchema = z.object({ question: z.string(), field: z.string(), why: z.string() });
export type Loss = z.infer<typeof lossSchema>;

/** A question that could not be read, or is none that can be asked. */
export const brokenSchema = z.object({ question: z.string(), why: z.string() });
export type Broken = z.infer<typeof brokenSchema>;

/** What a reader makes of a file: all it understood, and by question what it did not. */
export const itemFileSchema = z.object({
  items: z.array(z.object({ label: z.string(), item: itemSchema })).check(z.maxLength(2_000)),
  notCarried: z.array(lossSchema).check(z.maxLength(20_000)),
  broken: z.array(brokenSchema).check(z.maxLength(5_000)),
});
export type ItemFile = z.infer<typeof itemFileSchema>;

export const NO_FEEDBACK: Item["feedback"] = { correct: "", partial: "", incorrect: "" };
