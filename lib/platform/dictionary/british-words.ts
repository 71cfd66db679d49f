import nspell from "nspell";

/** Every form of every common word of British English, lower case, by number of letters. */
export type WordsByLength = ReadonlyMap<number, readonly string[]>;

let words: Promise<WordsByLength> | undefined;

/** Reads the dictionary on first use (0.3 s, then 10 MB kept): only saving a question needs it. */
export function britishWords(): Promise<WordsByLength> {
  words ??= load();
  return words;
}

async function load(): Promise<WordsByLength> {
  // Imported here, because the package reads its files as soon as it is imported.
  const { default: dictionary } = await import("dictionary-en-gb");
  const forms = formsIn(nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic)));
  const byLength = new Map<number, string[]>();
  // Names are left out: "Celia" is no other answer to "cilia".
  for (const word of forms.filter((form) => /^\p{Ll}+$/u.test(form))) {
    const list = byLength.get(word.length);
    if (list === undefined) byLength.set(word.length, [word]);
    else list.push(word);
  }
  return byLength;
}

/** nspell expands every affix when it loads and keeps the forms as the names of `data`; it offers no list of them. */
function formsIn(spell: object): string[] {
  const data: unknown = Reflect.get(spell, "data");
  if (typeof data !== "object" || data === null) {
    throw new Error("This version of nspell keeps its words elsewhere.");
  }
  return Object.keys(data);
}
