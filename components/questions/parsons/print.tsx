import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/parsons/schema";
import { CODE_BOX } from "../shared/code-box";
import { byId } from "../shared/new-part-id";
import type { PrintProps } from "../staff-part";
import { questionPrint } from "../staff-part";

/** Each line with a letter, and a ruled space to write the program in. */
function ParsonsPaper({ content }: PrintProps<rules.Content>): ReactNode {
  const lines = byId(content.lines);
  return (
    <div className="flex flex-col gap-4">
      <ol className={CODE_BOX}>
        {lines.map(({ id, code }, index) => (
          <li key={id} className="flex gap-4 break-inside-avoid">
            <span className="w-6 shrink-0 text-right font-bold">
              {String.fromCharCode(65 + index)}
            </span>
            <code className="min-w-0 wrap-break-word whitespace-pre-wrap">{code}</code>
          </li>
        ))}
      </ol>
      <div>
        <p className="mb-1 font-semibold">
          Your program: on each line write the letter
          {content.asksIndent && ", as far in as it belongs"}.
        </p>
        {lines.map(({ id }, index) => (
          <div
            key={id}
            className="flex h-9 items-end gap-3 border-b border-line-strong"
            aria-hidden="true"
          >
            <span className="w-6 text-right text-ink-soft">{index + 1}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

export const print = questionPrint(rules, ParsonsPaper);
