/** A value as Python writes it: None, numbers, texts and what is made of them. */
export type PythonValue =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "name"; readonly value: "None" | "True" | "False" }
  | { readonly kind: "list" | "tuple" | "set" | "dict"; readonly items: readonly PythonValue[] };

const OPEN = { "[": "list", "(": "tuple", "{": "set" } as const;
const CLOSE: Readonly<Record<string, string>> = { "[": "]", "(": ")", "{": "}" };
const TOKEN =
  /\s*(?:(None|True|False)\b|([+-]?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")|([[({\]}),:]))/y;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "0": "\0" };
const DEEPEST = 20;

/** Reads a value as it is written in Python; undefined for anything else. */
export function readPythonValue(text: string): PythonValue | undefined {
  const tokens = tokensOf(text);
  if (tokens === undefined) return undefined;
  const reader = { tokens, at: 0 };
  const value = readValue(reader, 0);
  return reader.at === tokens.length ? value : undefined;
}

/** Whether two texts write the same value, as == would say: 12 and 12.0, 'a' and "a"; lists by their items. */
export function isSameValue(a: string, b: string): boolean {
  const [one, other] = [readPythonValue(a), readPythonValue(b)];
  if (one === undefined || other === undefined) return a.trim() === b.trim();
  return isEqual(one, other);
}

/** Sums of decimals miss by the last place in every language: 0.1 + 0.2. */
const NEAR = 1e-9;

function isEqual(a: PythonValue, b: PythonValue): boolean {
  if (a.kind === "number" && b.kind === "number") {
    return a.value === b.value || isNear(a.value, b.value);
  }
  if ("items" in a && "items" in b) {
    if (a.kind !== b.kind || a.items.length !== b.items.length) return false;
    return a.kind === "set" || a.kind === "dict"
      ? isSameBag(a.items, b.items)
      : a.items.every((item, index) => isEqualAt(item, b.items, index));
  }
  return a.kind === b.kind && "value" in a && "value" in b && a.value === b.value;
}

function isEqualAt(item: PythonValue, others: readonly PythonValue[], index: number): boolean {
  const other = others[index];
  return other !== undefined && isEqual(item, other);
}

/** Without end, everything would be near to everything. */
function isNear(a: number, b: number): boolean {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  return Math.abs(a - b) <= NEAR * Math.max(1, Math.abs(a), Math.abs(b));
}

/** In any order, each item for one of the other: two that are written twice are not three that differ. */
function isSameBag(a: readonly PythonValue[], b: readonly PythonValue[]): boolean {
  const left = [...b];
  return a.every((item) => {
    const at = left.findIndex((other) => isEqual(item, other));
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

function tokensOf(text: string): string[] | undefined {
  const tokens: string[] = [];
  const trimmed = text.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < trimmed.length) {
    const found = TOKEN.exec(trimmed);
    if (found === null) return undefined;
    tokens.push(found[0].trim());
  }
  return tokens.length === 0 ? undefined : tokens;
}

function readValue(reader: Reader, depth: number): PythonValue | undefined {
  const token = reader.tokens[reader.at];
  if (token === undefined || depth > DEEPEST) return undefined;
  reader.at += 1;
  if (token === "None" || token === "True" || token === "False") {
    return { kind: "name", value: token };
  }
  if (token.startsWith("'") || token.startsWith('"'))
    return { kind: "text", value: unquoted(token) };
  if (token === "[" || token === "(" || token === "{") return readItems(reader, token, depth);
  const value = Number(token.replaceAll("_", ""));
  // Attack: a class whose __repr__ gives "1e999" would be a number that no test expects and every test takes.
  return Number.isFinite(value) ? { kind: "number", value } : undefined;
}

/** What stands between brackets. One thing in round brackets, without a comma, is itself. */
function readItems(reader: Reader, open: "[" | "(" | "{", depth: number): PythonValue | undefined {
  const items: Item[] = [];
  let commas = 0;
  while (reader.tokens[reader.at] !== CLOSE[open]) {
    const item = readItem(reader, open, depth);
    if (item === undefined) return undefined;
    items.push(item);
    if (take(reader, ",")) commas += 1;
    else if (reader.tokens[reader.at] !== CLOSE[open]) return undefined;
  }
  reader.at += 1;
  const [only] = items;
  if (open === "(" && commas === 0 && only !== undefined) return only.value;
  const isDict = open === "{" && items.every(({ isPair }) => isPair);
  return { kind: isDict ? "dict" : OPEN[open], items: items.map(({ value }) => value) };
}

interface Item {
  readonly value: PythonValue;
  /** A key and its value in a dictionary: a tuple of the two. */
  readonly isPair: boolean;
}

function readItem(reader: Reader, open: "[" | "(" | "{", depth: number): Item | undefined {
  const first = readValue(reader, depth + 1);
  if (first === undefined) return undefined;
  if (open !== "{" || !take(reader, ":")) return { value: first, isPair: false };
  const second = readValue(reader, depth + 1);
  if (second === undefined) return undefined;
  return { value: { kind: "tuple", items: [first, second] }, isPair: true };
}

function take(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.at] !== token) return false;
  reader.at += 1;
  return true;
}

function unquoted(token: string): string {
  return token
    .slice(1, -1)
    .replace(
      /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(.))/gi,
      (_all, hex: string | undefined, long: string | undefined, one: string | undefined) =>
        one === undefined
          ? String.fromCharCode(Number.parseInt(hex ?? long ?? "0", 16))
          : (ESCAPES[one] ?? one),
    );
}
