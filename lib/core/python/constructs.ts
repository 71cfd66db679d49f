/** What a question may ask a program to use or to do without, in school words. */
export const CONSTRUCTS = {
  "for-loop": "a for loop",
  "while-loop": "a while loop",
  loop: "a loop",
  if: "an if statement",
  function: "a function of your own",
  return: "return",
  recursion: "recursion",
  list: "a list",
  dictionary: "a dictionary",
  class: "a class",
  input: "input()",
  sort: "sort() or sorted()",
  sum: "sum()",
  "min-max": "min() or max()",
  import: "import",
  try: "try and except",
} as const;

export type Construct = keyof typeof CONSTRUCTS;

export const CONSTRUCT_NAMES = Object.keys(CONSTRUCTS) as readonly Construct[];
