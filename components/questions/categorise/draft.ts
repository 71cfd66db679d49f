import type * as rules from "@/lib/core/questions/categorise/schema";
import { byId } from "../shared/new-part-id";
import type { Draft } from "../staff-part";

export interface Part {
  readonly id: string;
  readonly text: string;
}

/** An item with the group it belongs in. */
export interface SortedItem extends Part {
  readonly group: string;
}

type CategoriseDraft = Draft<rules.Content, rules.Key>;

/** The items as a teacher edits them, in the order of the key, each with its group. */
export function itemsIn({ content, answerKey }: CategoriseDraft): SortedItem[] {
  const groupOf = new Map(answerKey.placements.map(({ item, group }) => [item, group]));
  const place = new Map(answerKey.placements.map(({ item }, index) => [item, index]));
  const last = answerKey.placements.length;
  return content.items
    .map((item) => ({ ...item, group: groupOf.get(item.id) ?? content.groups[0]?.id ?? "" }))
    .sort((a, b) => (place.get(a.id) ?? last) - (place.get(b.id) ?? last));
}

/** Content and key of these groups and items; items of a group that was taken out go to the first. */
export function draftOf(groups: readonly Part[], items: readonly SortedItem[]): CategoriseDraft {
  const ids = new Set(groups.map(({ id }) => id));
  const first = groups[0]?.id ?? "";
  return {
    content: {
      v: 1,
      groups: groups.map(({ id, text }) => ({ id, text })),
      items: byId(items).map(({ id, text }) => ({ id, text })),
    },
    answerKey: {
      v: 1,
      placements: items.map(({ id, group }) => ({
        item: id,
        group: ids.has(group) ? group : first,
      })),
    },
  };
}
