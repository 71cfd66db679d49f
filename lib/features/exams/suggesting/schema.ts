import * as z from "zod/mini";
import type { PromptVariant } from "@/lib/core/marking/prompts/follow-up/variants";

/** Payload of the job that suggests scores for a group's results. */
export const suggestExamJobSchema = z.object({ groupId: z.uuid() });
/** The groups of an exam, asked for on its page. */
export const suggestExamSchema = z.object({ examId: z.uuid() });

const settingSchema = z.object({
  promptVariant: z.catch(z.enum(["strict", "standard", "lenient"]), "standard"),
  lang: z.catch(z.string(), "en"),
});

/** How a group's answers are judged. Another program's file may name a variant of its own, and no language. */
export function examSetting(settings: unknown): {
  readonly variant: PromptVariant;
  readonly lang: string;
} {
  const { promptVariant: variant, lang } = settingSchema.parse(Object(settings));
  return { variant, lang };
}
