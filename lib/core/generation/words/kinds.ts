/**
 * What kind of thing a meaning describes, read from how it begins. Two terms of one kind can stand as choices
 * beside each other; a term of another kind can be ruled out without knowing anything.
 */

const OPENING = /^(?:an?|the|any|one|each|some)\s+/i;
/** Words after which a meaning goes on to describe the thing it has named. */
const GOES_ON =
  /\s+(?:that|which|who|whose|where|when|in|of|on|at|by|for|from|with|to|into|as|used|made|produced|caused|found|between|through|without|so|or|and)\s+|,\s/i;

const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  [
    "person",
    /^(someone|somebody|anyone|anybody|people)\b|^((?!(?:of|in|on|by|which|that)\b)\S+\s){0,4}?(?!of\b)\S+ (who|whose)\b/i,
  ],
  [
    "property",
    /^(having|being|able)\b|^(ability|capacity|power|tendency) (to|of)\b|^how (?!much|many|long|far|fast|often)\S+/i,
  ],
  [
    "amount",
    /^(\S+\s)?(amount|number|quantity|volume|level|measure|measurement|rate|speed|distance|length|height|width|depth|size|weight|mass|ratio|proportion|percentage|value|total)\b|^how (much|many|long|far|fast|often)\b/i,
  ],
  ["unit", /^(\S+\s)?unit\b/i],
  ["happening", /^(when|where)\b/i],
  [
    "doing",
    /^(\S+\s)?(process|act|action|way|method|practice|movement|removal|change|spread|transfer|release|loss|growth|attempt|effort)\b|^(?!thing\b|string\b|ring\b|king\b|building\b)\S+ing\b(?! (that|which|who|where|things?|organisms?|people|animals?|plants?)\b)|^\S+(tion|sion) (of|by|from|between)\b/i,
  ],
];
const HEADS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    substance:
      "substance liquid gas solid material chemical metal mineral fluid pigment sugar rock mixture compound element nutrient acid product",
    place:
      "place point area region side building land tower room town city country zone site location boundary line edge space",
    tool: "instrument device tool machine program app application equipment component",
    text: "book text document poem story letter law code piece song play",
    group: "group council community collection set team series list",
    part: "part layer section organ muscle bone tissue tube structure cell",
    statement: "word phrase comparison sentence statement name sign symbol number",
  }).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind])),
);

/** The kind a meaning belongs to: one of ours, or the word it is a case of. */
export function kindOf(meaning: string): string {
  const bare = meaning.trim().replace(OPENING, "");
  const known = KINDS.find(([, pattern]) => pattern.test(bare));
  if (known !== undefined) return known[0];
  const head = headOf(bare);
  return HEADS[head] ?? HEADS[head.replace(/s$/, "")] ?? head;
}

/** What can be mixed up with what, roughly: people, places, doings, qualities, amounts, and things of all kinds. */
export function sortOf(meaning: string): string {
  const kind = kindOf(meaning);
  if (kind === "unit") return "amount";
  if (kind === "happening") return "doing";
  return ["person", "place", "doing", "property", "amount"].includes(kind) ? kind : "thing";
}

/** "the green pigment that …" → "pigment": the last word before the meaning goes on to describe. */
export function headOf(meaning: string): string {
  const first = meaning.trim().replace(OPENING, "").split(GOES_ON)[0] ?? "";
  return first.split(/\s+/).at(-1)?.toLowerCase() ?? "";
}
