import nspell from "nspell";
import { lettersOf } from "./letters";

/** Words of one length, and beside each the set of its letters: most can be told apart by that alone. */
export interface WordList {
  readonly words: readonly string[];
  readonly letters: Uint32Array;
}

/** Every form of every common word of British English, lower case, by number of letters. */
export type WordsByLength = ReadonlyMap<number, WordList>;

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
  // Names are left out: "Celia" is no other answer to "cilia".
  const common = forms.filter((form) => /^\p{Ll}+$/u.test(form));
  const byLength = new Map<number, string[]>();
  for (const word of common) {
    const list = byLength.get(word.length);
    if (list === undefined) byLength.set(word.length, [word]);
    else list.push(word);
  }
  return new Map(
    [...byLength].map(([length, list]) => [
      length,
      { words: list, letters: Uint32Array.from(list, lettersOf) },
    ]),
  );
}

/** nspell expands every affix when it loads and keeps the forms as the names of `data`; it offers no list of them. */
function formsIn(spell: object): string[] {
  const data: unknown = Reflect.get(spell, "data");
  if (typeof data !== "object" || data === null) {
    throw new Error("This version of nspell keeps its words elsewhere.");
  }
  return Object.keys(data);
}
