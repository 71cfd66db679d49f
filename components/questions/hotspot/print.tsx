import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/hotspot/schema";
import { byPlace } from "@/lib/core/questions/shared/picture-shape";
import { PicturePlaces } from "../shared/picture-places";
import type { PrintProps } from "../staff-part";
import { questionPrint } from "../staff-part";

/** The picture to put crosses on; with outlines where pupils see them on the screen. */
function HotspotPaper({ content, picture }: PrintProps<rules.Content>): ReactNode {
  return (
    <div className="flex flex-col gap-2">
      <PicturePlaces picture={picture} places={content.outlined ? byPlace(content.places) : []} />
      <p>
        {content.count === 1
          ? "Put a cross on the picture."
          : `Put ${content.count} crosses on the picture.`}
      </p>
    </div>
  );
}

export const print = questionPrint(rules, HotspotPaper);
