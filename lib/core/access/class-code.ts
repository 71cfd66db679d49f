import { WORDS } from "./word-list";

/**
 * What pupils type to say which class they are in: the class's name and an easy word, "7A-MAPLE". It is no secret;
 * the word keeps a slip of the finger from reaching another class.
 * @param below a uniform random whole number from 0 to one less than its argument.
 */
export function makeClassCode(
  className: string,
  below: (limit: number) => number,
  taken: (code: string) => boolean,
): string {
  const stem = className
    .normalize("NFKD")
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, "");
  const first = below(WORDS.length);
  for (let step = 0; step < WORDS.length; step += 1) {
    const word = WORDS[(first + step) % WORDS.length] ?? "";
    const code = [stem, word.toUpperCase()].filter((part) => part !== "").join("-");
    if (!taken(code)) return code;
  }
  throw new Error(`every code for a class called ${className} is taken`);
}
