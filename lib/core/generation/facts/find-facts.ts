import type { SourceDocument } from "@/lib/core/documents/source-document";
import { findComparisons } from "./find-comparisons";
import { findContrasts } from "./find-contrasts";
import { findDefinitions } from "./find-definitions";
import { findFormulas } from "./find-formulas";
import { findHalves } from "./find-halves";
import { findKeySentences } from "./find-key-sentences";
import { findLists } from "./find-lists";
import { findNamedAfter } from "./find-named-after";
import { findNumberBases } from "./find-number-bases";
import { findNumbers, findRates } from "./find-numbers";
import { findPairings } from "./find-pairings";
import { findRankedTables } from "./find-ranked-tables";
import { findReasons } from "./find-reasons";
import { plainSentences } from "./find-sentences";
import { findSteps } from "./find-steps";
import { findStrongSentences } from "./find-strong-sentences";
import { findTickTables } from "./find-tick-tables";
import { findTimelines } from "./find-timelines";
import type { Definition, LessonFacts, Pairing } from "./lesson-facts";
import { taughtBlocks } from "./sections";

/** Reads a lesson for what questions can rest on. Deterministic: the same document gives the same facts. */
export function findFacts(document: SourceDocument): LessonFacts {
  const taught = taughtBlocks(document);
  const sequences = findSteps(taught);
  const inSteps = new Set(sequences.flatMap(({ steps }) => steps.map(({ address }) => address)));
  const sentences = plainSentences(taught).filter(({ address }) => !inSteps.has(address));
  const explained = findDefinitions(document, taught, sentences);
  const tables = findPairings(taught, explained, document.title);
  const pairings = [
    ...tables,
    ...findComparisons(taught, document.title),
    ...findHalves(taught),
    ...findReasons(taught),
  ];
  const definitions = withoutRows(explained, tables);
  return {
    definitions,
    sequences: [...sequences, ...findTimelines(taught), ...findRankedTables(taught)],
    lists: findLists(taught),
    pairings,
    contrasts: findContrasts(taught),
    tickTables: findTickTables(taught),
    sentences: [
      ...findKeySentences(sentences, definitions),
      ...findNamedAfter(taught),
      ...findStrongSentences(taught),
    ],
    numbers: findNumbers(sentences),
    rates: findRates(sentences),
    formulas: findFormulas(taught),
    teachesNumberBases: findNumberBases(taught),
    blocks: document.blocks,
  };
}

/** A table asked about as a whole is not asked about as key terms too, nor are its rows choices there. */
function withoutRows(explained: readonly Definition[], pairings: readonly Pairing[]): Definition[] {
  const kept = explained.filter((definition) => !isRowOf(pairings, definition));
  const terms = new Set(kept.map(({ term }) => term));
  return kept.map((definition) => ({
    ...definition,
    siblings: definition.siblings.filter((sibling) => terms.has(sibling)),
  }));
}

function isRowOf(pairings: readonly Pairing[], { address, term, meaning }: Definition): boolean {
  const table = pairings.filter((pairing) => pairing.address === address);
  return table.some(({ pairs }) =>
    pairs.some(
      ({ left, right }) =>
        left.toLowerCase() === term.toLowerCase() && right.toLowerCase() === meaning.toLowerCase(),
    ),
  );
}
