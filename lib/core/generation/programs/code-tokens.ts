/** A piece of a line of Python. */
export interface CodeToken {
  readonly kind: "text" | "comment" | "number" | "name" | "sign" | "space";
  readonly text: string;
  /** Where it begins in its line. */
  readonly at: number;
}

const TOKEN =
  /(?<text>[fFrRbB]?(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))|(?<comment>#.*$)|(?<number>\d+(?:\.\d+)?)|(?<name>[A-Za-z_]\w*)|(?<space>\s+)|(?<sign>==|!=|<=|>=|\/\/|\*\*|\+=|-=|\*=|\/=|.)/gu;

/** The pieces of a line, so that a sign inside a text is never taken for one outside. */
export function codeTokens(line: string): CodeToken[] {
  return [...line.matchAll(TOKEN)].flatMap((found): CodeToken[] => {
    // Of the named parts of a pattern only the one that was found has a text.
    const parts: Readonly<Record<string, string | undefined>> = found.groups ?? {};
    const kind = Object.keys(parts).find((name) => parts[name] !== undefined);
    return isKind(kind) ? [{ kind, text: found[0], at: found.index }] : [];
  });
}

const KINDS: ReadonlySet<string> = new Set(["text", "comment", "number", "name", "sign", "space"]);

function isKind(kind: string | undefined): kind is CodeToken["kind"] {
  return kind !== undefined && KINDS.has(kind);
}

/** The line with one piece replaced. */
export function replaced(line: string, { at, text }: CodeToken, by: string): string {
  return line.slice(0, at) + by + line.slice(at + text.length);
}

/** Words of the language: no names that a program gives. */
const WORDS: ReadonlySet<string> = new Set(
  "and as break class continue def del elif else except False finally for from global if import in is lambda None nonlocal not or pass raise return True try while with print input int float str len range list round sum min max sorted append upper lower title strip replace split join end sep abs bool type".split(
    " ",
  ),
);

/** The names a line uses, words of the language left out. */
export function namesIn(line: string): string[] {
  return codeTokens(line).flatMap(({ kind, text }) =>
    kind === "name" && !WORDS.has(text) ? [text] : [],
  );
}

/** How far in a line stands, in spaces. */
export function depthOf(line: string): number {
  return line.length - line.trimStart().length;
}
