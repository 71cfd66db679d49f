import type { Formula } from "./lesson-facts";
import type { TaughtBlock } from "./sections";

/** "weight (N) = mass (kg) × gravitational field strength (N/kg)": names in words, each with its unit. */
const FORMULA =
  /^(\p{L}[\p{L} ]{2,40}?) \(([^()\d]{1,10})\) = (\p{L}[\p{L} ]{2,40}?) \(([^()\d]{1,10})\) ([×x÷/]) (\p{L}[\p{L} ]{2,40}?) \(([^()\d]{1,10})\)\.?$/u;

/** Formulas written out in words with units: amounts can be worked out with them. */
export function findFormulas(taught: readonly TaughtBlock[]): Formula[] {
  return taught.flatMap(({ block, section }) =>
    block.text.split("\n").flatMap((line): Formula[] => {
      const quote = line.trim();
      const found = FORMULA.exec(quote);
      if (found === null) return [];
      const [
        ,
        result = "",
        unit = "",
        one = "",
        oneUnit = "",
        sign = "",
        other = "",
        otherUnit = "",
      ] = found;
      return [
        {
          address: block.address,
          quote,
          ...(section === undefined ? {} : { section }),
          result: { name: result.toLowerCase(), unit },
          parts: [
            { name: one.toLowerCase(), unit: oneUnit },
            { name: other.toLowerCase(), unit: otherUnit },
          ],
          divides: /[÷/]/.test(sign),
        },
      ];
    }),
  );
}
