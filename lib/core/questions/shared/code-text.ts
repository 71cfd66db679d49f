/** In which language a program is written: rules that know Python keep quiet about any other. */
export const LANGUAGES = ["python", "other"] as const;
export type Language = (typeof LANGUAGES)[number];

const SPACE = /\s/;
const WORD = /[\p{L}\p{N}_]/u;
/** Two signs that are another sign once nothing stands between them: "< =" is a mistake, and no "<=". */
const JOINED = new Set([
  "<=",
  ">=",
  "==",
  "!=",
  "+=",
  "-=",
  "*=",
  "/=",
  "//",
  "**",
  "%=",
  ":=",
  "<>",
]);

/**
 * A line of code in the form that is compared. White space and the kind of quotation marks do not matter, except
 * inside a text; what a phone or a word processor makes of quotes and of the minus sign is put right.
 */
export function comparedCode(code: string, language: Language = "python"): string {
  const pieces = splitAtTexts(plainSigns(code));
  return pieces
    .map(({ text, isText }) => (isText ? text : withoutSpaces(inCase(text, language))))
    .join("")
    .trim();
}

/** Whether two pieces of code are the same but for white space and quotation marks. */
export function sameCode(a: string, b: string, language: Language = "python"): boolean {
  return comparedCode(a, language) === comparedCode(b, language);
}

/** The code without its comment and with every text emptied: what brackets, colons and names are looked for in. */
export function bareCode(code: string): string {
  const bare = splitAtTexts(plainSigns(code)).map(({ text, isText }) => (isText ? '""' : text));
  return bare.join("").replace(/#.*$/, "").trimEnd();
}

/** Pseudocode is written in any case, and so are its keywords. */
function inCase(text: string, language: Language): string {
  return language === "other" ? text.toLowerCase() : text;
}

function plainSigns(code: string): string {
  return code
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-");
}

interface Piece {
  readonly text: string;
  readonly isText: boolean;
}

/** Texts come out between double quotation marks, however they were written; one that never ends is no text. */
function splitAtTexts(code: string): Piece[] {
  return code.split(/("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/).map((text, index) => ({
    text: index % 2 === 1 ? doubled(text) : text,
    isText: index % 2 === 1,
  }));
}

function doubled(text: string): string {
  const inside = text.slice(1, -1).replace(/\\(["'])/g, "$1");
  return `"${inside.replaceAll('"', '\\"')}"`;
}

/** Only a space that keeps two words or two signs apart is one. */
function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, (_, at: number) => {
    const before = text.charAt(at - 1);
    const after = text.slice(at).trimStart().charAt(0);
    const keepsApart = (WORD.test(before) && WORD.test(after)) || JOINED.has(before + after);
    return keepsApart && !SPACE.test(before) ? " " : "";
  });
}
