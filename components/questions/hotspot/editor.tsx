"use client";
import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import * as rules from "@/lib/core/questions/hotspot/schema";
import { AreaFields } from "../shared/area-fields";
import { CornerFields } from "../shared/corner-fields";
import { LineInput } from "../shared/line-input";
import { LineSelect } from "../shared/line-select";
import { PictureCanvas } from "../shared/picture-canvas";
import { RowList } from "../shared/row-list";
import type { EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";
import type { SpotPlace, SpotPlan } from "./draft";
import { draftOf, inShape, newPlace, planIn, reshaped } from "./draft";

const MOST_PLACES = 12;
const SHAPES = [
  { id: "oval", text: "Oval" },
  { id: "box", text: "Box" },
  { id: "polygon", text: "Corners" },
] as const;

function HotspotEditor(props: EditorProps<rules.Content, rules.Key>): ReactNode {
  const plan = planIn(props);
  const { places, outlined } = plan;
  const change = (changes: Partial<SpotPlan>) => props.onChange(draftOf({ ...plan, ...changes }));
  return (
    <div className="flex flex-col gap-5">
      <PictureCanvas
        picture={props.picture}
        places={places}
        corners
        onMove={(id, drawn) =>
          change({
            places: places.map((place) => (place.id === id ? inShape(place, drawn) : place)),
          })
        }
        onDraw={
          places.length < MOST_PLACES
            ? (drawn) => change({ places: [...places, newPlace(places.length, drawn)] })
            : undefined
        }
      />
      <RowList
        noun="place"
        legend="Places: those that are right, and others pupils could take for them"
        rows={places}
        keyOf={({ id }) => id}
        min={2}
        max={MOST_PLACES}
        newRow={() => newPlace(places.length)}
        onChange={(next) => change({ places: next })}
      >
        {(place, index, replace) => <PlaceRow place={place} index={index} onChange={replace} />}
      </RowList>
      <Checkbox isSelected={outlined} onChange={(on) => change({ outlined: on })}>
        Show the outlines on the picture, with their numbers
      </Checkbox>
    </div>
  );
}

interface PlaceRowProps {
  readonly place: SpotPlace;
  readonly index: number;
  readonly onChange: (place: SpotPlace) => void;
}

function PlaceRow({ place, index, onChange }: PlaceRowProps): ReactNode {
  const name = `Place ${index + 1}`;
  return (
    <div className="flex flex-col gap-2 rounded-control bg-sunken p-3">
      <div className="grid items-center gap-2 sm:grid-cols-[auto_1fr_7rem_auto]">
        <span className="picture-number justify-self-start">{index + 1}</span>
        <LineInput
          label={`${name} in words, without naming it`}
          value={place.text}
          maxLength={120}
          placeholder="What it looks like, without naming it"
          onChange={(text) => onChange({ ...place, text })}
        />
        <LineSelect
          label={`Shape of place ${index + 1}`}
          noun="Shape"
          options={SHAPES}
          value={place.shape}
          onChange={(id) =>
            onChange(reshaped(place, SHAPES.find((one) => one.id === id)?.id ?? place.shape))
          }
        />
        <Checkbox
          aria-label={`${name} is right`}
          isSelected={place.isRight}
          onChange={(isRight) => onChange({ ...place, isRight })}
        >
          Right
        </Checkbox>
      </div>
      {place.shape === "polygon" ? (
        <CornerFields
          name={name}
          corners={place.corners}
          onChange={(corners) => onChange(inShape(place, { shape: "polygon", corners }))}
        />
      ) : (
        <AreaFields
          name={name}
          area={place.area}
          onChange={(area) => onChange({ ...place, area })}
        />
      )}
    </div>
  );
}

export const editor = questionEditor(
  rules,
  HotspotEditor,
  () => draftOf({ places: [newPlace(0), newPlace(1), newPlace(2)], outlined: false }),
  { drawsPicture: true },
);
