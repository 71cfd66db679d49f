import { normalText } from "./normal-text";
import type { Block, VocabularyEntry } from "./source-document";

const TERM_HEAD =
  /^(?:key ?|new ?|command |technical |specialist )?(?:words?|keywords?|terms?|terminology|vocab(?:ulary)?|name|concept|component|device)$/;
const DEFINED = /^(?:.* )?(?:definitions?|meanings?)$/;
const MEANING_HEAD =
  /^(?:.* )?(?:definitions?|meanings?|what (?:it|they) (?:means?|does|do|is|are)|explanations?|descriptions?|means|function|purpose|job)$/;

/** The terms of a table with a column of terms and one of meanings; in a glossary its heads may be missing. */
export function tableVocabulary(table: Block, glossary: boolean): VocabularyEntry[] {
  const rows = table.rows ?? [];
  const heads = (rows[0] ?? []).map((cell) => normalText(cell).replace(/[:.]$/, ""));
  const named = heads.findIndex((head) => TERM_HEAD.test(head));
  const meaning = heads.findIndex((head, at) => at !== named && MEANING_HEAD.test(head));
  // "Technique | Definition": what is defined may go by its own name.
  const term = named < 0 && DEFINED.test(heads[meaning] ?? "") && meaning > 0 ? 0 : named;
  if (term >= 0 && meaning >= 0) return entriesOf(table, rows.slice(1), term, meaning);
  return glossary && heads.length === 2 ? entriesOf(table, rows, 0, 1) : [];
}

function entriesOf(
  table: Block,
  rows: readonly (readonly string[])[],
  termColumn: number,
  meaningColumn: number,
): VocabularyEntry[] {
  return rows.flatMap((row) => {
    const term = flat(row[termColumn]);
    const meaning = flat(row[meaningColumn]);
    const usable = term !== "" && term.length <= 80 && /\p{L}{2}/u.test(meaning);
    return usable ? [{ term, meaning, address: table.address }] : [];
  });
}

function flat(cell: string | undefined): string {
  return (cell ?? "").replace(/\s+/g, " ").trim();
}
