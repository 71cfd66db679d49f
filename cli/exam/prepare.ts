import * as z from "zod/mini";
import { schoolNameSchema } from "@/lib/core/exams/node-package";
import { parse } from "@/lib/core/kernel/parse";
import { prepareExams } from "@/lib/features/exams/preparing/mutations";
import type { CommandOutput } from "../command";
import { EXIT_DONE } from "../command";
import { needed, readArgs, UsageError } from "../usage";

/** `exam prep --manifest F --out DIR [--school NAME] [--update] [--draft-answers]` */
export async function prepare(args: string[], io: CommandOutput): Promise<number> {
  const { values, positionals } = readArgs(args, {
    manifest: { type: "string" },
    out: { type: "string" },
    school: { type: "string" },
    update: { type: "boolean" },
    "draft-answers": { type: "boolean" },
  });
  if (positionals.length > 0) throw new UsageError("Everything is given by options.");
  const groups = await prepareExams(
    {
      manifests: [needed(values.manifest, "manifest")],
      out: needed(values.out, "out"),
      school: parse(z.optional(schoolNameSchema), values.school, "--school"),
      update: values.update === true,
      missingAnswers: values["draft-answers"] === true ? "draft" : "refuse",
    },
    new Date(),
  );
  for (const { exam_id, slips, to_accept, removed, stayed, late } of groups) {
    io.err(`${exam_id}: print ${slips}`);
    if (removed.length > 0)
      io.err(
        `${exam_id}: not on the roster any more, so taken off with their slips: ${removed.join(", ")}`,
      );
    if (stayed.length > 0)
      io.err(
        `${exam_id}: not on the roster any more, but they have begun, so they stay: ${stayed.join(", ")}`,
      );
    if (late.length > 0)
      io.err(`${exam_id}: added while it ran, so not on the roster; they stay: ${late.join(", ")}`);
    if (to_accept > 0)
      io.err(
        `${exam_id}: a teacher must accept ${to_accept} model answers in questions.draft.json`,
      );
  }
  io.out({ groups });
  return EXIT_DONE;
}
