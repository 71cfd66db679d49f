import type { FoundEntry } from "@/lib/features/receipts/types";

const KINDS: Readonly<Record<string, string>> = {
  start: "The paper was opened",
  "hand-in": "The paper was handed in",
  "sign-in": "The pupil signed in",
  "sign-out": "The pupil signed out",
  "device-change": "The pupil went on at another computer",
  "late-decision": "A teacher decided about late answers",
};

/** "An answer to question 3 was saved". */
export function entryInWords({ kind, question }: Pick<FoundEntry, "kind" | "question">): string {
  if (kind !== "save") return KINDS[kind] ?? `An entry of another kind (${kind})`;
  return question === undefined
    ? "An answer was saved"
    : `An answer to question ${question} was saved`;
}
