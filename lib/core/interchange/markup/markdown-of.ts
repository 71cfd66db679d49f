import type { XmlNode } from "../xml-node";
import { attributeOf, childrenOf, textOf } from "../xml-node";
import { escapeMarkdown } from "./escape-markdown";
import { mathsOf } from "./maths-of";
import { lowered, raised } from "./raised";

const BLOCKS = new Set(
  "p div section article blockquote pre ul ol table tr h1 h2 h3 h4 h5 h6 figure figcaption hr dl dt dd prompt qti-prompt qti-content-body".split(
    " ",
  ),
);

/** HTML or XHTML in our Markdown: paragraphs, lists, emphasis, code, maths; of the rest, the words. */
export function markdownOf(nodes: readonly (XmlNode | string)[]): string {
  return blocksOf(nodes).join("\n\n");
}

/** The same on one line for an option or item, where only `code` is set apart. */
export function inlineOf(nodes: readonly (XmlNode | string)[]): string {
  return nodes.map(inlineNode).join("").replace(/\s+/g, " ").trim();
}

/** How many pictures stand in it: they cannot be taken along. */
export function picturesIn(nodes: readonly (XmlNode | string)[]): number {
  return nodes.reduce((sum, node) => {
    if (typeof node === "string") return sum;
    const own = /^(img|object|picture|svg|video|audio)$/.test(node.name) ? 1 : 0;
    return sum + (own === 1 ? 1 : picturesIn(node.children));
  }, 0);
}

function blocksOf(nodes: readonly (XmlNode | string)[]): string[] {
  const blocks: string[] = [];
  let line: (XmlNode | string)[] = [];
  const flush = () => {
    const text = spanOf(line)
      .replace(/[ \t]*\n[ \t]*/g, "\n")
      .trim();
    if (text !== "") blocks.push(text);
    line = [];
  };
  for (const node of nodes) {
    if (typeof node === "string" || !isBlock(node)) line.push(node);
    else {
      flush();
      blocks.push(...blockOf(node));
    }
  }
  flush();
  return blocks;
}

function isBlock(node: XmlNode): boolean {
  return BLOCKS.has(node.name) || childrenOf(node).some(isBlock);
}

function blockOf(node: XmlNode): string[] {
  switch (node.name) {
    case "pre":
      return [fenced(textOf(node))];
    case "ul":
    case "ol":
      return [listOf(node)];
    case "tr":
      return [
        childrenOf(node)
          .map((cell) => spanOf(cell.children).replace(/\s+/g, " ").trim())
          .join(" | "),
      ];
    default:
      return blocksOf(node.children);
  }
}

function fenced(code: string): string {
  const fence = code.includes("```") ? "~~~~" : "```";
  return `${fence}\n${code.replace(/^\n|\n+$/g, "")}\n${fence}`;
}

function listOf(node: XmlNode): string {
  return childrenOf(node, "li")
    .map((item, index) => {
      const marker = node.name === "ol" ? `${index + 1}. ` : "- ";
      const text = blocksOf(item.children).join("\n\n");
      return marker + text.replace(/\n(?=.)/g, `\n${" ".repeat(marker.length)}`);
    })
    .join("\n");
}

/** A run of words. Neighbouring texts are one: only together do their signs mean anything. */
function spanOf(nodes: readonly (XmlNode | string)[]): string {
  let out = "";
  let text = "";
  const flush = () => {
    out += around(text.replace(/\s+/g, " "), escapeMarkdown);
    text = "";
  };
  for (const node of nodes) {
    if (typeof node === "string") text += node;
    else if (node.name === "sup") text += raised(textOf(node));
    else if (node.name === "sub") text += lowered(textOf(node));
    else {
      flush();
      out += markOf(node);
    }
  }
  flush();
  return out;
}

function markOf(node: XmlNode): string {
  switch (node.name) {
    case "br":
      return "\\\n";
    case "b":
    case "strong":
      return around(spanOf(node.children), (words) => `**${words}**`);
    case "i":
    case "em":
      return around(spanOf(node.children), (words) => `*${words}*`);
    case "code":
    case "tt":
    case "kbd":
    case "samp":
      return around(textOf(node), inCode);
    case "math":
      return mathsOf(node);
    case "img":
    case "object":
      return escapeMarkdown(attributeOf(node, "alt") ?? "");
    default:
      return spanOf(node.children);
  }
}

function inCode(code: string): string {
  if (!code.includes("`")) return `\`${code}\``;
  const fence = "`".repeat(Math.max(...(code.match(/`+/g) ?? [""]).map((run) => run.length)) + 1);
  return `${fence} ${code} ${fence}`;
}

/** Marks stand at the words themselves; white space stays outside. */
function around(text: string, mark: (words: string) => string): string {
  const words = text.trim();
  if (words === "") return text === "" ? "" : " ";
  const start = text.slice(0, text.indexOf(words));
  return start + mark(words) + text.slice(start.length + words.length);
}

function inlineNode(node: XmlNode | string): string {
  if (typeof node === "string") return node;
  const inside = () => node.children.map(inlineNode).join("");
  switch (node.name) {
    case "code":
    case "tt":
    case "kbd":
    case "samp":
      return around(textOf(node), (code) => (code.includes("`") ? code : `\`${code}\``));
    case "sup":
      return raised(textOf(node));
    case "sub":
      return lowered(textOf(node));
    case "math":
      return mathsOf(node).replaceAll("$", "");
    case "br":
      return " ";
    case "img":
    case "object":
      return attributeOf(node, "alt") ?? "";
    default:
      return isBlock(node) ? ` ${inside()} ` : inside();
  }
}
