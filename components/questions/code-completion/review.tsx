import type { ReactNode } from "react";
import { acceptedFor } from "@/lib/core/questions/code-completion/mark";
import * as rules from "@/lib/core/questions/code-completion/schema";
import { GappedCode } from "../shared/gapped-code";
import type { ReviewProps } from "../staff-part";
import { questionReview } from "../staff-part";

function CodeCompletionReview({
  content,
  answerKey,
}: ReviewProps<rules.Content, rules.Key>): ReactNode {
  const beside = rules.gapsOf(content).flatMap(({ id, hint }, index) => {
    const others = acceptedFor(answerKey, id).slice(1);
    return others.length === 0 && hint === undefined
      ? []
      : [{ id, number: index + 1, others, hint }];
  });
  return (
    <div className="flex flex-col gap-3">
      <GappedCode lines={rules.linesOf(content)}>
        {(id) => (
          <mark className="rounded-sm bg-good-soft px-1.5 py-0.5 font-semibold text-ink print:underline">
            {acceptedFor(answerKey, id)[0] ?? "?"}
          </mark>
        )}
      </GappedCode>
      {beside.map(({ id, number, others, hint }) => (
        <p key={id} className="text-sm text-ink-soft">
          Gap {number}.{" "}
          {others.length > 0 && (
            <>
              Also right:{" "}
              {others.map((code, index) => (
                <span key={code}>
                  {index > 0 && ", "}
                  <code className="font-mono">{code}</code>
                </span>
              ))}
              .{" "}
            </>
          )}
          {hint !== undefined && <>Hint: {hint}</>}
        </p>
      ))}
      <p className="text-sm text-ink-soft">
        Spaces and the kind of quotation marks do not matter.
        {content.language === "python" && " Capital letters do."}
      </p>
    </div>
  );
}

export const review = questionReview(rules, CodeCompletionReview);
