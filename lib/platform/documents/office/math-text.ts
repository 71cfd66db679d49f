import type { XmlElement } from "../xml";
import { attributeOf, childAt, childrenOf, nameOf } from "../xml";

type Reader = (node: XmlElement) => string;

/**
 * An Office equation (OMML, ECMA-376 part 1 §22.1) as one line a pupil can read: x², H₂O, (a + b)/2, √(x),
 * ∑_(i=1)^n. Every character of the original is kept in order.
 */
export function mathText(node: XmlElement): string {
  const reader = READERS[nameOf(node)];
  return reader === undefined ? childrenOf(node).map(mathText).join("") : reader(node);
}

const READERS: Readonly<Record<string, Reader | undefined>> = {
  t: (node) => node.textContent ?? "",
  f: fraction,
  sSup: (node) => part(node, "e") + superscript(part(node, "sup")),
  sSub: (node) => part(node, "e") + subscript(part(node, "sub")),
  sSubSup: (node) => part(node, "e") + scripts(node),
  sPre: (node) => scripts(node) + part(node, "e"),
  rad: (node) => `${root(part(node, "deg"))}(${part(node, "e")})`,
  nary: nary,
  d: delimited,
  func: (node) => `${part(node, "fName")} ${part(node, "e")}`,
  limLow: (node) => `${part(node, "e")}_${grouped(part(node, "lim"))}`,
  limUpp: (node) => `${part(node, "e")}^${grouped(part(node, "lim"))}`,
  m: (node) => `[${childrenOf(node, "mr").map(row).join("; ")}]`,
  eqArr: (node) => childrenOf(node, "e").map(mathText).join("; "),
  rPr: () => "",
};

function part(node: XmlElement, name: string): string {
  const found = childAt(node, name);
  return found === undefined ? "" : mathText(found);
}

function property(node: XmlElement, name: string): string | undefined {
  return attributeOf(childAt(node, `${node.localName}Pr`, name), "val");
}

function row(node: XmlElement): string {
  return childrenOf(node, "e").map(mathText).join(", ");
}

function fraction(node: XmlElement): string {
  const [top, bottom] = [part(node, "num"), part(node, "den")];
  // Without a bar it is a binomial coefficient.
  if (property(node, "type") === "noBar") return `${top} choose ${bottom}`;
  return `${grouped(top)}/${grouped(bottom)}`;
}

function scripts(node: XmlElement): string {
  return subscript(part(node, "sub")) + superscript(part(node, "sup"));
}

function nary(node: XmlElement): string {
  const [low, high] = [part(node, "sub"), part(node, "sup")];
  const bounds = (low === "" ? "" : `_${grouped(low)}`) + (high === "" ? "" : `^${grouped(high)}`);
  return `${property(node, "chr") ?? "∫"}${bounds} ${part(node, "e")}`;
}

function delimited(node: XmlElement): string {
  const inside = childrenOf(node, "e")
    .map(mathText)
    .join(property(node, "sepChr") ?? "|");
  return `${property(node, "begChr") ?? "("}${inside}${property(node, "endChr") ?? ")"}`;
}

function root(degree: string): string {
  if (degree === "3") return "∛";
  return degree === "" || degree === "2" ? "√" : `${superscript(degree)}√`;
}

/** Parentheses around everything that could be read otherwise without them: x/2, but (2a + b)/c. */
function grouped(text: string): string {
  return /^(?:.|\p{L}{1,2}|[\p{N}.]+)?$/u.test(text) ? text : `(${text})`;
}

const SUPERSCRIPTS = lookup(
  "0123456789+-−=()abcdefghijklmnoprstuvwxyz",
  "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ",
);
const SUBSCRIPTS = lookup("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ");

function lookup(plain: string, raised: string): ReadonlyMap<string, string> {
  return new Map(Array.from(plain).map((from, at) => [from, Array.from(raised)[at] ?? from]));
}

function superscript(text: string): string {
  return script(text, SUPERSCRIPTS, "^");
}

function subscript(text: string): string {
  return script(text, SUBSCRIPTS, "_");
}

/** Raised or lowered characters where Unicode has them all and they are few, otherwise ^(…) or _(…). */
function script(text: string, table: ReadonlyMap<string, string>, sign: string): string {
  if (text === "") return "";
  const characters = Array.from(text).map((character) => table.get(character));
  return characters.length > 3 || characters.includes(undefined)
    ? `${sign}${grouped(text)}`
    : characters.join("");
}
