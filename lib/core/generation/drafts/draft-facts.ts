import type { SourceDocument } from "@/lib/core/documents/source-document";
import { findFacts } from "@/lib/core/generation/facts/find-facts";
import { findLabelledPictures } from "@/lib/core/generation/facts/find-labelled-pictures";
import type { Definition, LabelledPicture } from "@/lib/core/generation/facts/lesson-facts";
import { taughtBlocks } from "@/lib/core/generation/facts/sections";
import type { GapSentence } from "./find-gap-sentences";
import { findGapSentences } from "./find-gap-sentences";
import type { HeadedList } from "./find-headed-lists";
import { findHeadedLists } from "./find-headed-lists";
import type { LabelledLines } from "./find-labelled-lines";
import { findLabelledLines } from "./find-labelled-lines";

/**
 * What a rough draft can rest on: what stands side by side or under one heading in the lesson, and sentences with
 * a word it comes back to. Whether it is what the lesson is about, only its teacher can say.
 */
export interface DraftFacts {
  readonly labelled: readonly LabelledLines[];
  readonly lists: readonly HeadedList[];
  readonly sentences: readonly GapSentence[];
  /** Terms the lesson explains, however surely. */
  readonly explained: readonly Definition[];
  readonly labelledPictures: readonly LabelledPicture[];
}

/** Deterministic: the same document gives the same facts. */
export function findDraftFacts(document: SourceDocument): DraftFacts {
  const taught = taughtBlocks(document);
  return {
    labelled: findLabelledLines(taught),
    lists: findHeadedLists(taught),
    sentences: findGapSentences(document, taught),
    explained: findFacts(document).definitions,
    labelledPictures: findLabelledPictures(document),
  };
}
