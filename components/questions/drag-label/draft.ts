import type { Area } from "@/lib/core/kernel/picture-area";
import type * as rules from "@/lib/core/questions/drag-label/schema";
import { byId, newPartId } from "../shared/new-part-id";
import type { Draft } from "../staff-part";

export interface Label {
  readonly id: string;
  readonly text: string;
}

/** A place with the label that belongs there. */
export interface LabelledPlace {
  readonly id: string;
  readonly area: Area;
  readonly text: string;
  readonly label: Label;
}

/** What a teacher edits: places with their labels, and labels that belong nowhere. */
export interface LabelPlan {
  readonly places: readonly LabelledPlace[];
  readonly spare: readonly Label[];
}

type LabelDraft = Draft<rules.Content, rules.Key>;

export function planIn({ content, answerKey }: LabelDraft): LabelPlan {
  const labelOf = new Map(answerKey.placements.map(({ zone, label }) => [zone, label]));
  const used = new Set(labelOf.values());
  return {
    places: content.zones.map((zone) => ({
      ...zone,
      label: content.labels.find(({ id }) => id === labelOf.get(zone.id)) ?? newLabel(),
    })),
    spare: content.labels.filter(({ id }) => !used.has(id)),
  };
}

/** Content and key of a plan; the labels in an order that tells nothing. */
export function draftOf({ places, spare }: LabelPlan): LabelDraft {
  return {
    content: {
      v: 1,
      zones: places.map(({ id, area, text }) => ({ id, area, text })),
      labels: byId([...places.map(({ label }) => label), ...spare]),
    },
    answerKey: { v: 1, placements: places.map(({ id, label }) => ({ zone: id, label: label.id })) },
  };
}

export const newLabel = (): Label => ({ id: newPartId(), text: "" });

/** A place nobody has described yet. @param area as it was drawn; without one, a free spot further down for each. */
export function newPlace(index: number, area?: Area): LabelledPlace {
  const free = { x: 500, y: 500 + (index % 6) * 1_500, width: 1_800, height: 1_000 };
  return { id: newPartId(), area: area ?? free, text: "", label: newLabel() };
}
