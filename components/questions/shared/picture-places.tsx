import type { ReactNode } from "react";
import type { Area, AreaShape } from "@/lib/core/questions/shared/picture-area";
import type { Picture } from "../player-part";
import { PictureStage, styleOfArea } from "./picture-stage";

interface PicturePlacesProps {
  readonly picture: Picture | undefined;
  readonly places: readonly {
    readonly id: string;
    readonly area: Area;
    readonly shape?: AreaShape;
    readonly isRight?: boolean;
  }[];
}

/** The picture with its places outlined and numbered, to be looked at. What they are stands in a list beside it. */
export function PicturePlaces({ picture, places }: PicturePlacesProps): ReactNode {
  return (
    <PictureStage picture={picture}>
      {places.map(({ id, area, shape, isRight }, index) => (
        <span
          key={id}
          className="picture-place"
          data-shape={shape}
          data-right={isRight === true || undefined}
          style={styleOfArea(area)}
        >
          <span className="picture-number">{index + 1}</span>
        </span>
      ))}
    </PictureStage>
  );
}
