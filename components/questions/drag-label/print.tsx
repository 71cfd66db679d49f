import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/drag-label/schema";
import { byPlace } from "@/lib/core/questions/shared/picture-shape";
import { InlineText } from "../shared/inline-text";
import { byId } from "../shared/new-part-id";
import { PicturePlaces } from "../shared/picture-places";
import type { PrintProps } from "../staff-part";
import { questionPrint } from "../staff-part";

/** The picture with numbered places, the labels to copy, and a line for each place. */
function DragLabelPaper({ content, picture }: PrintProps<rules.Content>): ReactNode {
  const zones = byPlace(content.zones);
  return (
    <div className="flex flex-col gap-4">
      <PicturePlaces picture={picture} places={zones} />
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {byId(content.labels).map(({ id, text }) => (
          <li key={id} className="rounded-control border border-line-strong px-3 py-1">
            <InlineText text={text} />
          </li>
        ))}
      </ul>
      <ol className="grid grid-cols-2 gap-x-8 gap-y-3">
        {zones.map(({ id }, index) => (
          <li key={id} className="flex items-end gap-2">
            <span className="font-semibold">{index + 1}</span>
            <span className="h-8 flex-1 border-b-2 border-line-strong" />
          </li>
        ))}
      </ol>
    </div>
  );
}

export const print = questionPrint(rules, DragLabelPaper);
