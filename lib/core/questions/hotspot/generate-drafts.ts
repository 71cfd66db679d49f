import type { PictureLabel } from "@/lib/core/documents/labelled-picture";
import type { DraftFacts } from "@/lib/core/generation/drafts/draft-facts";
import type { LabelledPicture } from "@/lib/core/generation/facts/lesson-facts";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import { shownPicture } from "../shared/labelled-picture";
import { guidingFeedback, plain } from "../shared/offline-wording";
import { placesOf } from "./compose";
import type { Content, Key } from "./schema";

/** A picture whose author joined words to what they name: where the line of one of them ends. */
export function generateDrafts({ labelledPictures }: DraftFacts): OfflineQuestion<Content, Key>[] {
  return labelledPictures.flatMap((picture) =>
    hardestFirst(picture.labels).flatMap((label) => fromLabel(picture, label) ?? []),
  );
}

/** Long words before short ones: what the Sun is nobody needs to be asked. */
function hardestFirst(labels: readonly PictureLabel[]): PictureLabel[] {
  const longest = ({ text }: PictureLabel) =>
    Math.max(...text.split(/[\s-]+/).map(({ length }) => length));
  return labels.toSorted((a, b) => longest(b) - longest(a));
}

function fromLabel(
  picture: LabelledPicture,
  label: PictureLabel,
): OfflineQuestion<Content, Key> | undefined {
  const { address, section, labels } = picture;
  const made = placesOf(labels, label);
  if (made === undefined) return undefined;
  const asked = `mark the place whose label is “${plain(label.text)}”.`;
  return {
    ...made,
    prompt:
      section === undefined ? `Look at the picture and ${asked}` : `“${plain(section)}”: ${asked}`,
    image: shownPicture(picture),
    ...(section === undefined ? {} : { topic: section }),
    difficulty: 2,
    points: 1,
    timeEstimateSeconds: 45,
    hint: "Leave out the places whose names you know, and see what is left.",
    feedback: guidingFeedback("That is the place.", "see where each line leads", [
      { address, section },
    ]),
    tags: [],
    source: [{ address: label.address, quote: label.text }],
    confidence: 0.88,
    fact: `picture:${address}`,
    offers: [label.text],
  };
}
