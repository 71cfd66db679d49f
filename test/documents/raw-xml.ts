/** An independent reading of XML for tests: regular expressions only, nothing of the code under test. */
export interface RawEvent {
  readonly kind: "open" | "close" | "text";
  /** Local name of the element, or the text. */
  readonly value: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w.:-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;

export function* rawEvents(xml: string): Generator<RawEvent> {
  for (const [, slash, name, attributes = "", selfClosing, text] of xml.matchAll(TOKEN)) {
    if (text !== undefined) yield { kind: "text", value: unescapeXml(text), attributes: {} };
    if (name === undefined) continue;
    const value = name.slice(name.indexOf(":") + 1);
    if (slash === "/") yield { kind: "close", value, attributes: {} };
    else {
      yield { kind: "open", value, attributes: readAttributes(attributes) };
      if (selfClosing === "/") yield { kind: "close", value, attributes: {} };
    }
  }
}

function readAttributes(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", double, single] of source.matchAll(
    /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  ))
    found[name] = unescapeXml(double ?? single ?? "");
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

function unescapeXml(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith("#x")) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
    return ENTITIES[name] ?? whole;
  });
}
