import { readSorting } from "../csv/read-table";
import type { Form } from "../form";
import type { Lose } from "../ledger";
import { BrokenQuestion } from "../ledger";
import { inlineOf } from "../markup/markdown-of";
import { pairsOf } from "../pairs";
import type { XmlNode } from "../xml-node";
import { attributeOf, childrenOf } from "../xml-node";
import type { Declaration } from "./declaration";
import { pairsIn } from "./declaration";
import { idsOf } from "./ids";
import { wordsOf } from "./interactions";

interface Side {
  readonly identifiers: string[];
  readonly texts: string[];
}

/**
 * Two sets and the pairs between them: matching, sorting into groups, or a table, as what may be matched how often
 * says. One left thing with several right ones is a table with several ticks in a row.
 */
export function readMatch(interaction: XmlNode, { correct }: Declaration, lose: Lose): Form {
  const [left, right] = childrenOf(interaction, "qti-simple-match-set").map(sideOf);
  if (left === undefined || right === undefined)
    throw new BrokenQuestion("It has no two sets to match.");
  const pairs = pairsIn(correct);
  if (pairs.some(([a, b]) => !left.identifiers.includes(a) || !right.identifiers.includes(b)))
    throw new BrokenQuestion("One of its right pairs names something it does not have.");
  const perLeft = left.identifiers.map((id) => pairs.filter(([a]) => a === id).map(([, b]) => b));
  const isTable = /\bqti-match-tabular\b/.test(attributeOf(interaction, "class") ?? "");
  if (isTable || perLeft.some(({ length }) => length > 1)) return tableOf(left, right, perLeft);
  if (perLeft.some(({ length }) => length === 0))
    lose("items without a partner", "What is matched with nothing is left out.");
  const rights = childrenOf(interaction, "qti-simple-match-set")[1];
  const isOpen = childrenOf(rights ?? interaction, "qti-simple-associable-choice").every(
    (choice) => attributeOf(choice, "match-max") !== "1",
  );
  const written = left.texts.flatMap((text, index) => {
    const partner = right.texts[right.identifiers.indexOf(perLeft[index]?.[0] ?? "")];
    return partner === undefined ? [] : [{ left: text, right: partner }];
  });
  // Where a right one takes any number, it is a group.
  if (isOpen && written.length >= 3 && right.texts.length >= 2 && right.texts.length <= 5)
    return readSorting(written, right.texts);
  const used = new Set(pairs.map(([, b]) => b));
  const spare = right.texts.filter((_, index) => !used.has(right.identifiers[index] ?? ""));
  return pairsOf([...written, ...spare.map((text) => ({ left: "", right: text }))]);
}

function sideOf(set: XmlNode): Side {
  const choices = childrenOf(set, "qti-simple-associable-choice");
  return {
    identifiers: choices.map((choice) => attributeOf(choice, "identifier") ?? ""),
    texts: choices.map(({ children }) => inlineOf(wordsOf(children))),
  };
}

function tableOf(left: Side, right: Side, perLeft: readonly string[][]): Form {
  const [rows, columns] = [idsOf(left.identifiers, "r"), idsOf(right.identifiers, "c")];
  const parts = ({ identifiers, texts }: Side, ids: ReadonlyMap<string, string>) =>
    identifiers.map((one, index) => ({ id: ids.get(one) ?? "", text: texts[index] ?? "" }));
  return {
    kind: "grid",
    rows: parts(left, rows),
    columns: parts(right, columns),
    many: perLeft.some(({ length }) => length > 1),
    right: left.identifiers.map((one, index) => ({
      row: rows.get(one) ?? "",
      columns: (perLeft[index] ?? []).map((column) => columns.get(column) ?? ""),
    })),
  };
}
