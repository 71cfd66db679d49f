import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/matching/schema";
import { InlineText } from "../shared/inline-text";
import { byId } from "../shared/new-part-id";
import type { PrintProps } from "../staff-part";
import { questionPrint } from "../staff-part";

/** Lines are drawn from one list to the other. */
function MatchingPaper({ content }: PrintProps<rules.Content>): ReactNode {
  return (
    <div className="grid grid-cols-2 gap-x-6 sm:gap-x-24 print:gap-x-24">
      {[content.left, byId(content.right)].map((list, side) => (
        <ul key={side === 0 ? "left" : "right"} className="flex flex-col gap-3">
          {list.map(({ id, text }) => (
            <li
              key={id}
              className="rounded-control border border-line-strong px-3 py-2 wrap-break-word"
            >
              <InlineText text={text} />
            </li>
          ))}
        </ul>
      ))}
    </div>
  );
}

export const print = questionPrint(rules, MatchingPaper);
