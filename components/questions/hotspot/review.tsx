import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/hotspot/schema";
import { byPlace } from "@/lib/core/questions/shared/picture-shape";
import { KeyRow } from "../shared/key-mark";
import { PicturePlaces } from "../shared/picture-places";
import type { ReviewProps } from "../staff-part";
import { questionReview } from "../staff-part";

function HotspotReview(props: ReviewProps<rules.Content, rules.Key>): ReactNode {
  const { content, answerKey, picture } = props;
  const places = byPlace(content.places).map((place) => ({
    ...place,
    isRight: answerKey.places.includes(place.id),
  }));
  return (
    <div className="flex flex-col gap-3">
      <PicturePlaces picture={picture} places={places} />
      <ol className="flex flex-col gap-1.5">
        {places.map(({ id, text, isRight }, index) => (
          <KeyRow key={id} right={isRight}>
            {index + 1}: {text}
          </KeyRow>
        ))}
      </ol>
      <p className="text-sm text-ink-soft">
        {content.outlined
          ? "Pupils see the outlines and their numbers."
          : "Pupils see the picture without outlines."}
      </p>
    </div>
  );
}

export const review = questionReview(rules, HotspotReview);
