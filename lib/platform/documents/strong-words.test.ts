import { describe, expect, it } from "vitest";
import { strongWords } from "./strong-words";

const bold = (text: string) => ({ text, bold: true });
const plain = (text: string) => ({ text, bold: false });

describe("words a teacher sets in bold", () => {
  it("are kept, runs that touch as one", () => {
    const runs = [
      plain("The "),
      bold("Act of "),
      bold("Supremacy"),
      plain(" and a "),
      bold(" tithe "),
    ];
    expect(strongWords(runs)).toEqual({ strong: ["Act of Supremacy", "tithe"] });
  });

  it.each([
    ["a line that is bold as a whole", [bold("Key words"), plain(" ")]],
    ["a line without bold", [plain("Nothing to learn here")]],
    ["an empty line", []],
  ])("are none in %s", (_, runs) => {
    expect(strongWords(runs)).toEqual({});
  });
});
