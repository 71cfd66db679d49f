export type NumberBaseName = "binary" | "denary" | "hexadecimal";

const RADIX: Readonly<Record<NumberBaseName, number>> = { binary: 2, denary: 10, hexadecimal: 16 };

/** Writes a number in another base, upper case, without leading zeros; undefined when it is no number of `from`. */
export function convertBase(
  shown: string,
  from: NumberBaseName,
  to: NumberBaseName,
): string | undefined {
  const digits = { binary: /^[01]+$/, denary: /^[0-9]+$/, hexadecimal: /^[0-9A-F]+$/i }[from];
  if (!digits.test(shown)) return undefined;
  const value = Number.parseInt(shown, RADIX[from]);
  return Number.isSafeInteger(value) ? writeInBase(value, to) : undefined;
}

/** @param width pads with leading zeros to this many digits. */
export function writeInBase(value: number, base: NumberBaseName, width = 1): string {
  return value.toString(RADIX[base]).toUpperCase().padStart(width, "0");
}
