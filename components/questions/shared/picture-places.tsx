import type { ReactNode } from "react";
import type { PictureShape } from "@/lib/core/questions/shared/picture-shape";
import type { Picture } from "../player-part";
import { PictureStage } from "./picture-stage";
import { PlaceOutline } from "./place-outline";

interface PicturePlacesProps {
  readonly picture: Picture | undefined;
  readonly places: readonly (PictureShape & { readonly id: string; readonly isRight?: boolean })[];
}

/** The picture with its places outlined and numbered, to be looked at. What they are stands in a list beside it. */
export function PicturePlaces({ picture, places }: PicturePlacesProps): ReactNode {
  return (
    <PictureStage picture={picture}>
      {places.map((place, index) => (
        <PlaceOutline
          key={place.id}
          place={place}
          number={index + 1}
          isRight={place.isRight === true}
        />
      ))}
    </PictureStage>
  );
}
