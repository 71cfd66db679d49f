import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/ordering/schema";
import { InlineText } from "../shared/inline-text";
import { byId } from "../shared/new-part-id";
import type { PrintProps } from "../staff-part";
import { questionPrint } from "../staff-part";

/** The place is written in the box: 1, 2, 3 … */
function OrderingPaper({ content }: PrintProps<rules.Content>): ReactNode {
  return (
    <ul className="flex flex-col gap-2.5">
      {byId(content.items).map(({ id, text }) => (
        <li key={id} className="flex items-center gap-3">
          <span aria-hidden="true" className="size-8 shrink-0 border-2 border-line-strong" />
          <span>
            <InlineText text={text} />
          </span>
        </li>
      ))}
    </ul>
  );
}

export const print = questionPrint(rules, OrderingPaper);
