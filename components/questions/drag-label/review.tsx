import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/drag-label/schema";
import { byPlace } from "@/lib/core/questions/shared/picture-shape";
import { InlineText } from "../shared/inline-text";
import { PicturePlaces } from "../shared/picture-places";
import type { ReviewProps } from "../staff-part";
import { questionReview } from "../staff-part";

function DragLabelReview(props: ReviewProps<rules.Content, rules.Key>): ReactNode {
  const { content, answerKey, picture } = props;
  const zones = byPlace(content.zones);
  const labelOf = new Map(answerKey.placements.map(({ zone, label }) => [zone, label]));
  const used = new Set(labelOf.values());
  const spare = content.labels.filter(({ id }) => !used.has(id));
  return (
    <div className="flex flex-col gap-3">
      <PicturePlaces picture={picture} places={zones} />
      <ol className="flex flex-col gap-1.5">
        {zones.map(({ id, text }, index) => (
          <li
            key={id}
            className="grid grid-cols-[auto_1fr_2fr] items-center gap-3 rounded-control bg-sunken px-3 py-2"
          >
            <span className="picture-number">{index + 1}</span>
            <span className="font-semibold">
              <InlineText
                text={content.labels.find((label) => label.id === labelOf.get(id))?.text ?? "none"}
              />
            </span>
            <span className="text-ink-soft">{text}</span>
          </li>
        ))}
      </ol>
      {spare.length > 0 && (
        <p className="text-sm text-ink-soft">
          Belongs nowhere: {spare.map(({ text }) => text).join("; ")}
        </p>
      )}
    </div>
  );
}

export const review = questionReview(rules, DragLabelReview);
