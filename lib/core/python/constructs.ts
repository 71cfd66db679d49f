/** What a question may ask a program to use or to do without: school words, and how they show in the syntax tree. */
export const CONSTRUCTS = {
  "for-loop": { words: "a for loop", found: ["For"] },
  "while-loop": { words: "a while loop", found: ["While"] },
  loop: { words: "a loop", found: ["For", "While"] },
  if: { words: "an if statement", found: ["If"] },
  function: { words: "a function of your own", found: ["FunctionDef"] },
  return: { words: "return", found: ["Return"] },
  recursion: { words: "recursion", found: ["recursion"] },
  list: { words: "a list", found: ["List", "ListComp", "call:list"] },
  dictionary: { words: "a dictionary", found: ["Dict", "DictComp", "call:dict"] },
  class: { words: "a class", found: ["ClassDef"] },
  input: { words: "input()", found: ["call:input"] },
  sort: { words: "sort() or sorted()", found: ["call:sorted", "method:sort"] },
  sum: { words: "sum()", found: ["call:sum"] },
  "min-max": { words: "min() or max()", found: ["call:min", "call:max"] },
  import: { words: "import", found: ["Import", "ImportFrom"] },
  try: { words: "try and except", found: ["Try"] },
} as const;

export type Construct = keyof typeof CONSTRUCTS;

export const CONSTRUCT_NAMES = Object.keys(CONSTRUCTS) as readonly Construct[];

/** Whether a program uses it. @param tree what an "inspect" run found in its syntax tree. */
export function uses(tree: readonly string[], construct: Construct): boolean {
  const found: readonly string[] = CONSTRUCTS[construct].found;
  return found.some((kind) => tree.includes(kind));
}
