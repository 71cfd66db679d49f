import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/cloze/schema";
import type { ReviewProps } from "../staff-part";
import { questionReview } from "../staff-part";

function ClozeReview({ content, answerKey }: ReviewProps<rules.Content, rules.Key>): ReactNode {
  const spare = content.bank.filter(({ id }) =>
    answerKey.gaps.every((gap) => !("word" in gap) || gap.word !== id),
  );
  return (
    <div className="flex flex-col gap-2">
      <p className="rounded-control bg-sunken px-4 py-3 leading-8 whitespace-pre-line">
        {content.pieces.map((piece, index) =>
          piece.kind === "text" ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
            <span key={`text ${index}`}>{piece.text}</span>
          ) : (
            <mark
              key={piece.id}
              className="rounded-sm bg-good-soft px-1.5 py-0.5 font-semibold text-ink print:underline"
            >
              {answersOf(content, answerKey, piece).join(" / ")}
            </mark>
          ),
        )}
      </p>
      {spare.length > 0 && (
        <p className="text-sm text-ink-soft">
          Also in the word list: {spare.map(({ text }) => text).join(", ")}
        </p>
      )}
    </div>
  );
}

function answersOf(content: rules.Content, key: rules.Key, gap: rules.Gap): string[] {
  const entry = key.gaps.find((one) => one.gap === gap.id);
  if (entry === undefined) return ["?"];
  if ("rule" in entry) return entry.rule.accepted.map(({ text }) => text);
  const words = gap.kind === "dropdown" ? gap.options : content.bank;
  return [words.find(({ id }) => id === entry.word)?.text ?? "?"];
}

export const review = questionReview(rules, ClozeReview);
