import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/categorise/schema";
import { InlineText } from "../shared/inline-text";
import { byId } from "../shared/new-part-id";
import type { PrintProps } from "../staff-part";
import { questionPrint } from "../staff-part";

/** The items to copy, and a box for each group to write them in. */
function CategorisePaper({ content }: PrintProps<rules.Content>): ReactNode {
  return (
    <div className="flex flex-col gap-4">
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {byId(content.items).map(({ id, text }) => (
          <li key={id} className="rounded-control border border-line-strong px-3 py-1">
            <InlineText text={text} />
          </li>
        ))}
      </ul>
      <ul
        className="grid gap-3"
        style={{ gridTemplateColumns: `repeat(${Math.min(3, content.groups.length)}, 1fr)` }}
      >
        {content.groups.map(({ id, text }) => (
          <li key={id} className="min-h-40 border-2 border-line-strong p-3 font-semibold">
            <InlineText text={text} />
          </li>
        ))}
      </ul>
    </div>
  );
}

export const print = questionPrint(rules, CategorisePaper);
