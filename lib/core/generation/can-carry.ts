import type { Block } from "@/lib/core/documents/source-document";
import { questionTypeOf } from "@/lib/core/questions/registry";

/** Whether a lesson has what questions of a type are made of: those on a picture need one whose labels its author placed. */
export function canCarry(
  blocks: readonly Pick<Block, "labels" | "image">[],
  type: string,
): boolean {
  if (questionTypeOf(type).needsPicture !== true) return true;
  return blocks.some(({ labels, image }) => labels !== undefined && image !== undefined);
}
