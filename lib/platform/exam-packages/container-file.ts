import * as z from "zod/mini";
import { wantedAnswerSchema } from "@/lib/core/exams/model-answers/wanted-answer";
import { packageExamSchema } from "@/lib/core/exams/node-package";

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));

/** container.json: what launching must know of a package beside its database. Holds no key and no password. */
export const containerFileSchema = z.strictObject({
  v: z.literal(1),
  delivery_id: z.uuid(),
  exam: packageExamSchema,
  salt: hex(16),
  check: hex(32),
  prepared_at: z.iso.datetime(),
  pupils: z.array(
    z.strictObject({
      id: z.uuid(),
      external_id: z.string(),
      display_name: z.string(),
      extra_time_percent: z.int(),
      rest_break_minutes: z.int(),
    }),
  ),
  /** Which question has which id, so that a later `--update` knows them again. */
  questions: z.array(z.strictObject({ id: z.uuid(), text: z.string() })),
  /** Questions without a model answer that somebody has accepted. */
  unaccepted: z.array(wantedAnswerSchema),
  /** Whose name stands for an answer in questions.draft.json. */
  accepted: z._default(z.array(z.strictObject({ id: z.uuid(), by: z.string() })), []),
});
export type ContainerFile = z.infer<typeof containerFileSchema>;
