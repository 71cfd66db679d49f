import { comparedCode } from "./code-text";
import { oneLine } from "./one-line";

const NUMBER = /^([+-]?)0*(\d*)(?:\.(\d*))?$/;

/** Whether a pupil left a cell empty, or said with a dash that nothing changes there. */
export function saysNothing(text: string): boolean {
  return /^[\s\p{Pd}\u2212]*$/u.test(text);
}

/**
 * Whether two values are the same: numbers by value ("3" and "3.0"), lists whatever their spaces, texts with or
 * without quotation marks. Capital letters matter in texts, as they do on a screen, but not in "true" and "false".
 */
export function sameValue(a: string, b: string): boolean {
  return plainValue(a) === plainValue(b);
}

/** A value in the form that is compared. */
export function plainValue(text: string): string {
  const plain = unquoted(
    oneLine(text)
      .replace(/[‘’′`´]/g, "'")
      .replace(/[“”″]/g, '"')
      .replace(/^[\u2010-\u2015\u2212](?=[\d.])/, "-"),
  );
  if (/^(true|false|none|null)$/i.test(plain)) return plain.toLowerCase();
  if (/^[[({]/.test(plain)) return comparedCode(plain);
  return plainNumber(plain) ?? plain;
}

function unquoted(text: string): string {
  return /^(["']).*\1$/.test(text) && text.length > 1 ? text.slice(1, -1) : text;
}

/** A number without what does not change it: "+03.50" is "3.5", "-0" is "0". */
function plainNumber(text: string): string | undefined {
  const found = NUMBER.exec(text);
  if (found === null || !/\d/.test(text)) return undefined;
  const [, sign = "", whole = "", part = ""] = found;
  const value = (whole === "" ? "0" : whole) + `.${part}`.replace(/\.?0*$/, "");
  return sign === "-" && value !== "0" ? `-${value}` : value;
}
