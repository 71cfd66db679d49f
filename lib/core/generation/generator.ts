/**
 * Who makes questions of a lesson. "offline": rules that are nearly always right; "drafts": rules that find more and are
 * right less often; "model": a language model.
 */
export const GENERATORS = ["offline", "drafts", "model"] as const;
export type Generator = (typeof GENERATORS)[number];

/** @returns undefined for what is none. */
export function generatorNamed(name: string): Generator | undefined {
  return GENERATORS.find((one) => one === name);
}
