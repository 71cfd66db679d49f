/** What nobody sends by accident: every one of them must be told what is wrong with it, and change nothing. */
const WORDS = [
  "",
  "\u0000",
  '\' or 1=1; drop table "Person"; --',
  "<script>alert(1)</script>",
  "../../../../etc/passwd",
  '=HYPERLINK("https://evil.example")',
  "\uD800",
  "A".repeat(200_000),
];

/** Lists of arguments for an action, as the JSON that travels. */
export const HOSTILE_ARGUMENTS: readonly string[] = [
  "[]",
  "[null]",
  "[{}]",
  "[[]]",
  "[true]",
  "[1e308]",
  '[{},{"__proto__":{"role":"administrator"}}]',
  '["$undefined","$undefined"]',
  `[${"[".repeat(500)}${"]".repeat(500)}]`,
  ...WORDS.map((word) => JSON.stringify([word])),
  ...WORDS.map((word) =>
    JSON.stringify([{ id: word, documentId: word, questionId: word, name: word, title: word }]),
  ),
];

/** Ids in addresses. */
export const HOSTILE_IDS: readonly string[] = [
  "1",
  "..%2f..%2fetc%2fpasswd",
  "%00",
  "%ff",
  "'--",
  "undefined",
  "00000000-0000-7000-8000-00000000000g",
  "9".repeat(4_000),
];

/** Bodies for routes that read JSON. */
export const HOSTILE_BODIES: readonly string[] = [
  "",
  "null",
  "[]",
  "{",
  "\u0000",
  '{"question_id":null,"response":null,"client_id":1,"client_seq":-1,"based_on":1e99}',
  JSON.stringify({ preferences: WORDS, response: { v: 99, text: WORDS } }),
  `{"a":${"[".repeat(5_000)}${"]".repeat(5_000)}}`,
  JSON.stringify({ text: "A".repeat(3_000_000) }),
];
