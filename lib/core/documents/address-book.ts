/** Longest part of a heading that is used inside an address. */
const PLACE_LENGTH = 60;

/**
 * Gives every block of one document an address a person can follow: a place ("Slide 4", "Storage") and what
 * stands there ("bullet 2"). The same calls in the same order give the same addresses, and no two are alike.
 */
export class AddressBook {
  readonly #given = new Set<string>();
  readonly #counters = new Map<string, number>();
  readonly #places = new Set<string>();

  /** A place by its name; one named twice in a document is told apart: "Storage", "Storage (2)". */
  place(name: string): string {
    const short = shorten(name);
    const place = firstFree(this.#places, (n) => (n === 1 ? short : `${short} (${n})`));
    this.#places.add(place);
    return place;
  }

  /** The next of its sort in a place: "Slide 4, bullet 2". */
  numbered(place: string, part: string): string {
    const key = `${place}, ${part}`;
    const count = (this.#counters.get(key) ?? 0) + 1;
    this.#counters.set(key, count);
    return this.#claim(`${key} ${count}`);
  }

  /** What a place has one of, as a rule: "Slide 4, title"; a second one is "Slide 4, title (2)". */
  single(place: string, part: string): string {
    return this.#claim(`${place}, ${part}`);
  }

  #claim(wanted: string): string {
    const address = firstFree(this.#given, (n) => (n === 1 ? wanted : `${wanted} (${n})`));
    this.#given.add(address);
    return address;
  }
}

function firstFree(taken: ReadonlySet<string>, name: (n: number) => string): string {
  let n = 1;
  while (taken.has(name(n))) n += 1;
  return name(n);
}

/** A heading cut at a word so that the address stays readable. */
function shorten(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  const characters = Array.from(flat);
  if (characters.length <= PLACE_LENGTH) return flat;
  const cut = characters.slice(0, PLACE_LENGTH).join("");
  const space = cut.lastIndexOf(" ");
  return `${space > PLACE_LENGTH / 2 ? cut.slice(0, space) : cut}…`;
}
