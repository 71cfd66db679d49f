/** Crockford's base 32: no I, L, O or U, so that a code can be read aloud and copied from a screen. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 5;

/** The code a pupil sees beside "Saved 10:42:03": the first 25 bits of the entry's hash. */
export function receiptOf(hash: Uint8Array): string {
  const [a = 0, b = 0, c = 0, d = 0] = hash;
  const bits = ((a << 24) | (b << 16) | (c << 8) | d) >>> 7;
  return Array.from({ length: LENGTH }, (_, index) => digit(bits, index)).join("");
}

/**
 * Reads a code as people write it down: small letters, spaces and hyphens, O for 0, I or L for 1.
 * @returns undefined when it cannot be a code.
 */
export function readReceipt(written: string): string | undefined {
  const code = written
    .toUpperCase()
    .replace(/[\s·-]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  const known = [...code].every((character) => ALPHABET.includes(character));
  return known && code.length === LENGTH ? code : undefined;
}

function digit(bits: number, index: number): string {
  return ALPHABET.charAt((bits >>> ((LENGTH - 1 - index) * 5)) & 31);
}
