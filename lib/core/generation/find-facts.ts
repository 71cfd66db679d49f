import type { SourceDocument } from "@/lib/core/documents/source-document";
import { findDefinitions } from "./find-definitions";
import { findKeySentences } from "./find-key-sentences";
import { findLists } from "./find-lists";
import { findNumberBases } from "./find-number-bases";
import { findNumbers, findRates } from "./find-numbers";
import { findPairings } from "./find-pairings";
import { plainSentences } from "./find-sentences";
import { findSteps } from "./find-steps";
import type { LessonFacts } from "./lesson-facts";
import { taughtBlocks } from "./sections";

/** Reads a lesson for what questions can rest on. Deterministic: the same document gives the same facts. */
export function findFacts(document: SourceDocument): LessonFacts {
  const taught = taughtBlocks(document);
  const sequences = findSteps(taught);
  const inSteps = new Set(sequences.flatMap(({ steps }) => steps.map(({ address }) => address)));
  const sentences = plainSentences(taught).filter(({ address }) => !inSteps.has(address));
  const definitions = findDefinitions(document, taught, sentences);
  return {
    definitions,
    sequences,
    lists: findLists(taught),
    pairings: findPairings(taught, definitions),
    sentences: findKeySentences(sentences, definitions),
    numbers: findNumbers(sentences),
    rates: findRates(sentences),
    teachesNumberBases: findNumberBases(taught),
    blocks: document.blocks,
  };
}
