import { AppError } from "@/lib/core/kernel/app-error";

/** Refuses a reply that fits the schema and still makes no sound question. */
export function insist(sound: boolean, message: string): asserts sound {
  if (!sound) throw new AppError("invalid", message);
}

/** Whether all texts differ once case and white space are forgotten. */
export function allDiffer(texts: readonly string[]): boolean {
  return (
    new Set(texts.map((text) => text.trim().toLowerCase().replace(/\s+/g, " "))).size ===
    texts.length
  );
}
