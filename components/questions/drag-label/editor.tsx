"use client";
import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/drag-label/schema";
import { boundsOf } from "@/lib/core/questions/shared/picture-shape";
import { AreaFields } from "../shared/area-fields";
import { LineInput } from "../shared/line-input";
import { PictureCanvas } from "../shared/picture-canvas";
import { RowList } from "../shared/row-list";
import type { EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";
import type { LabelledPlace, LabelPlan } from "./draft";
import { draftOf, newLabel, newPlace, planIn } from "./draft";

const MOST_PLACES = 12;

function DragLabelEditor(props: EditorProps<rules.Content, rules.Key>): ReactNode {
  const plan = planIn(props);
  const { places, spare } = plan;
  const change = (changes: Partial<LabelPlan>) => props.onChange(draftOf({ ...plan, ...changes }));
  return (
    <div className="flex flex-col gap-5">
      <PictureCanvas
        picture={props.picture}
        places={places.map(({ id, area }) => ({ id, area, shape: "box" }))}
        onMove={(id, drawn) =>
          change({
            places: places.map((place) =>
              place.id === id ? { ...place, area: boundsOf(drawn) } : place,
            ),
          })
        }
        onDraw={
          places.length < MOST_PLACES
            ? (drawn) => change({ places: [...places, newPlace(places.length, boundsOf(drawn))] })
            : undefined
        }
      />
      <RowList
        noun="place"
        legend="Places, each with the label that belongs there"
        rows={places}
        keyOf={({ id }) => id}
        min={2}
        max={MOST_PLACES}
        newRow={() => newPlace(places.length)}
        onChange={(next) => change({ places: next })}
      >
        {(place, index, replace) => <PlaceRow place={place} index={index} onChange={replace} />}
      </RowList>
      <RowList
        noun="label"
        legend="Labels that belong nowhere"
        rows={spare}
        keyOf={({ id }) => id}
        min={0}
        max={3}
        newRow={newLabel}
        onChange={(next) => change({ spare: next })}
      >
        {(label, index, replace) => (
          <LineInput
            label={`Spare label ${index + 1}`}
            value={label.text}
            maxLength={80}
            onChange={(text) => replace({ ...label, text })}
          />
        )}
      </RowList>
    </div>
  );
}

interface PlaceRowProps {
  readonly place: LabelledPlace;
  readonly index: number;
  readonly onChange: (place: LabelledPlace) => void;
}

function PlaceRow({ place, index, onChange }: PlaceRowProps): ReactNode {
  const name = `Place ${index + 1}`;
  return (
    <div className="flex flex-col gap-2 rounded-control bg-sunken p-3">
      <div className="grid items-center gap-2 sm:grid-cols-[auto_1fr_2fr]">
        <span className="picture-number justify-self-start">{index + 1}</span>
        <LineInput
          label={`Label of place ${index + 1}`}
          value={place.label.text}
          maxLength={80}
          placeholder="Label"
          onChange={(text) => onChange({ ...place, label: { ...place.label, text } })}
        />
        <LineInput
          label={`${name} in words, without naming it`}
          value={place.text}
          maxLength={120}
          placeholder="Where it is, without naming it"
          onChange={(text) => onChange({ ...place, text })}
        />
      </div>
      <AreaFields name={name} area={place.area} onChange={(area) => onChange({ ...place, area })} />
    </div>
  );
}

export const editor = questionEditor(
  rules,
  DragLabelEditor,
  () => draftOf({ places: [newPlace(0), newPlace(1), newPlace(2)], spare: [] }),
  { drawsPicture: true },
);
