import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AddressBook } from "./address-book";

describe("addresses", () => {
  test("count what stands in one place", () => {
    const book = new AddressBook();
    expect(book.single("Slide 4", "title")).toBe("Slide 4, title");
    expect(book.numbered("Slide 4", "bullet")).toBe("Slide 4, bullet 1");
    expect(book.numbered("Slide 4", "bullet")).toBe("Slide 4, bullet 2");
    expect(book.numbered("Slide 5", "bullet")).toBe("Slide 5, bullet 1");
  });

  test("tell two headings of the same name apart", () => {
    const book = new AddressBook();
    expect(book.place("Storage")).toBe("Storage");
    expect(book.place("Storage")).toBe("Storage (2)");
  });

  test("cut a long heading at a word", () => {
    const place = new AddressBook().place(`${"computer ".repeat(30)}end`);
    expect(place.length).toBeLessThanOrEqual(61);
    expect(place.endsWith("computer…")).toBe(true);
  });

  test("are never given twice and are the same each time", () => {
    const call = fc.tuple(
      fc.constantFrom("Storage", "Storage (2)", "Storage, bullet", "Slide 1"),
      fc.constantFrom("bullet", "bullet 1", "title"),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(call), (calls) => {
        const give = () => {
          const book = new AddressBook();
          return calls.map(([name, part, one]) =>
            one ? book.single(book.place(name), part) : book.numbered(name, part),
          );
        };
        expect(new Set(give()).size).toBe(calls.length);
        expect(give()).toEqual(give());
      }),
    );
  });
});
