/** What pupils do in a question, by which its type is found in a list: in the order a teacher reads them. */
export const KINDS = {
  choose: "Choose",
  write: "Write",
  arrange: "Match, sort and order",
  work: "Numbers and logic",
  program: "Programs",
  picture: "On a picture",
} as const;

export type Kind = keyof typeof KINDS;
