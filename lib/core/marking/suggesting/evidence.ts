import type { Block } from "@/lib/core/documents/source-document";
import { findQuote, quotesHold } from "@/lib/core/generation/grounding";
import type { AnswerToJudge } from "./suggestion";

/** The words of the answer that a quote means, as the pupil wrote them; undefined where the pupil did not write them. */
export function wordsQuoted(quote: string, { said }: AnswerToJudge): string | undefined {
  const found = findQuote(said.map(asBlock), { address: "0", quote });
  return found?.block.text.slice(found.start, found.end);
}

/** Whether words say nothing that the question did not say: those are no evidence for anything. */
export function saysNothingNew(words: string, { prompt }: AnswerToJudge): boolean {
  return quotesHold(words, [prompt]);
}

function asBlock(text: string, turn: number): Block {
  return { address: String(turn), kind: "paragraph", text };
}
