import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/multiple-choice/schema";
import { InlineText } from "../shared/inline-text";
import { KeyRow } from "../shared/key-mark";
import type { ReviewProps } from "../staff-part";
import { questionReview } from "../staff-part";

function MultipleChoiceReview({
  content,
  answerKey,
}: ReviewProps<rules.Content, rules.Key>): ReactNode {
  const notes = new Map(answerKey.notes.map((note) => [note.option, note]));
  return (
    <ul className="flex flex-col gap-1.5">
      {content.options.map(({ id, text }) => (
        <KeyRow
          key={id}
          right={id === answerKey.correct}
          note={notes.get(id)?.misconception ?? notes.get(id)?.feedback}
        >
          <InlineText text={text} />
        </KeyRow>
      ))}
    </ul>
  );
}

export const review = questionReview(rules, MultipleChoiceReview);
