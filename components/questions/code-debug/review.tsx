import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/code-debug/schema";
import { ListedCode } from "../shared/listed-code";
import { ProgramDifferences } from "../shared/program-differences";
import { TestTable } from "../shared/test-table";
import type { ReviewProps } from "../staff-part";
import { questionReview } from "../staff-part";

function CodeDebugReview({ content, answerKey }: ReviewProps<rules.Content, rules.Key>): ReactNode {
  const { hidden, hiddenWeight, fixes, failing } = answerKey;
  const before = content.program.trimEnd();
  const count = content.tests.length + hidden.length;
  return (
    <div className="flex flex-col gap-3">
      <div>
        <p className="text-sm font-semibold text-ink-soft">Pupils start from</p>
        <ListedCode lines={before.split("\n")} />
      </div>
      <TestTable tests={content.tests} caption="Tests that pupils see" />
      <TestTable
        tests={hidden}
        caption={`Hidden tests${content.tests.length === 0 ? "" : `, ${hiddenWeight} % of the marks`}`}
      />
      {failing.length > 0 && (
        <p className="text-sm text-ink-soft">
          The mistake shows in {failing.length} of {count} {count === 1 ? "test" : "tests"}.
        </p>
      )}
      {fixes.map((fix, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mended program has no other identity
        <div key={index}>
          <p className="text-sm font-semibold text-ink-soft">
            {index === 0 ? "Mended" : "Or mended so"}
          </p>
          <ProgramDifferences before={before} after={fix.trimEnd()} />
        </div>
      ))}
    </div>
  );
}

export const review = questionReview(rules, CodeDebugReview);
