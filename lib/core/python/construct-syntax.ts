import type { Construct } from "./constructs";

/** How each construct shows in the syntax tree; pupils' browsers have no use for it. */
const FOUND: Readonly<Record<Construct, readonly string[]>> = {
  "for-loop": ["For"],
  "while-loop": ["While"],
  loop: ["For", "While"],
  if: ["If"],
  function: ["FunctionDef"],
  return: ["Return"],
  recursion: ["recursion"],
  list: ["List", "ListComp", "call:list"],
  dictionary: ["Dict", "DictComp", "call:dict"],
  class: ["ClassDef"],
  input: ["call:input"],
  sort: ["call:sorted", "method:sort"],
  sum: ["call:sum"],
  "min-max": ["call:min", "call:max"],
  import: ["Import", "ImportFrom"],
  try: ["Try"],
};

/** Whether a program uses it. @param tree what an "inspect" run found in its syntax tree. */
export function uses(tree: readonly string[], construct: Construct): boolean {
  return FOUND[construct].some((kind) => tree.includes(kind));
}
