import type { DraftFacts } from "@/lib/core/generation/drafts/draft-facts";
import type { LabelledPicture } from "@/lib/core/generation/facts/lesson-facts";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import { shownPicture } from "../shared/labelled-picture";
import { guidingFeedback, plain } from "../shared/offline-wording";
import { labellingOf } from "./compose";
import type { Content, Key } from "./schema";

/** A picture whose author joined words to what they name: its labels, to be put back. */
export function generateDrafts({ labelledPictures }: DraftFacts): OfflineQuestion<Content, Key>[] {
  return labelledPictures.map(fromPicture);
}

function fromPicture(picture: LabelledPicture): OfflineQuestion<Content, Key> {
  const { address, section, labels } = picture;
  return {
    ...labellingOf(picture),
    prompt:
      section === undefined
        ? "Put each label where it belongs in the picture."
        : `“${plain(section)}”: put each label where it belongs in the picture.`,
    image: shownPicture(picture),
    ...(section === undefined ? {} : { topic: section }),
    difficulty: 2,
    points: labels.length,
    timeEstimateSeconds: 30 + labels.length * 15,
    hint: "Begin with the label you are surest of, and see what is left.",
    feedback: guidingFeedback("Every label is in its place.", "see where each line leads", [
      { address, section },
    ]),
    tags: [],
    source: labels.map(({ address: at, text }) => ({ address: at, quote: text })),
    confidence: 0.9,
    fact: `picture:${address}`,
    offers: labels.map(({ text }) => text),
  };
}
