import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/python-code/schema";
import { ListedCode } from "../shared/listed-code";
import { TestTable } from "../shared/test-table";
import type { ReviewProps } from "../staff-part";
import { questionReview } from "../staff-part";

function PythonCodeReview({
  content,
  answerKey,
}: ReviewProps<rules.Content, rules.Key>): ReactNode {
  const { hidden, hiddenWeight, solution } = answerKey;
  return (
    <div className="flex flex-col gap-3">
      {content.starter.trim() !== "" && (
        <div>
          <p className="text-sm font-semibold text-ink-soft">Pupils start from</p>
          <ListedCode lines={content.starter.trimEnd().split("\n")} />
        </div>
      )}
      <TestTable tests={content.tests} caption="Tests that pupils see" />
      <TestTable
        tests={hidden}
        caption={`Hidden tests${content.tests.length === 0 ? "" : `, ${hiddenWeight} % of the marks`}`}
      />
      <div>
        <p className="text-sm font-semibold text-ink-soft">A solution</p>
        <ListedCode lines={solution.trimEnd().split("\n")} />
      </div>
    </div>
  );
}

export const review = questionReview(rules, PythonCodeReview);
