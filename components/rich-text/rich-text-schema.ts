import * as z from "zod/mini";
import type { RichBlock, RichInline, RichText } from "@/lib/core/rich-text/rich-text";

export type { RichText };

const inline: z.ZodMiniType<RichInline> = z.lazy(() =>
  z.union([
    z.object({ kind: z.enum(["text", "code"]), text: z.string() }),
    z.object({ kind: z.enum(["emphasis", "strong"]), children: z.array(inline) }),
    z.object({ kind: z.literal("maths"), mathml: z.string(), source: z.string() }),
    z.object({ kind: z.literal("break") }),
  ]),
);

const block: z.ZodMiniType<RichBlock> = z.lazy(() =>
  z.union([
    z.object({ kind: z.literal("paragraph"), children: z.array(inline) }),
    z.object({
      kind: z.literal("list"),
      ordered: z.boolean(),
      items: z.array(z.array(block)),
    }),
    z.object({ kind: z.literal("code"), language: z.string(), text: z.string() }),
    z.object({ kind: z.literal("maths"), mathml: z.string(), source: z.string() }),
  ]),
);

/** Rich text as it comes over the wire. */
export const richTextSchema: z.ZodMiniType<RichText> = z.array(block);
