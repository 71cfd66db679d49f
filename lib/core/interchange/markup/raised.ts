const RAISED = lookup("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ");
const LOWERED = lookup("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎");

function lookup(plain: string, moved: string): ReadonlyMap<string, string> {
  return new Map(Array.from(plain).map((from, at) => [from, Array.from(moved)[at] ?? from]));
}

/** "2" as "²" where Unicode has every character of it, otherwise "^(…)": our texts have no raised ones. */
export const raised = (text: string): string => moved(text, RAISED, "^");
/** The same below the line. */
export const lowered = (text: string): string => moved(text, LOWERED, "_");

function moved(text: string, table: ReadonlyMap<string, string>, sign: string): string {
  const characters = Array.from(text.trim()).map((character) => table.get(character));
  if (characters.length === 0) return "";
  return characters.includes(undefined) ? `${sign}(${text.trim()})` : characters.join("");
}
