import { BrokenQuestion } from "../ledger";
import { escapeMarkdown } from "../markup/escape-markdown";
import { inlineOf, markdownOf } from "../markup/markdown-of";
import { readHtml } from "../markup/read-html";
import { release } from "./escapes";

/** The parts of one question, escapes still held. */
export interface QuestionParts {
  readonly name: string;
  readonly markup: Markup;
  readonly before: string;
  /** What stands between the braces; undefined for a text that asks nothing. */
  readonly body: string | undefined;
  readonly after: string;
  readonly generalFeedback: string;
}

/** How the words of a question are written. */
export type Markup = "markdown" | "html" | "plain";

/** Takes a question apart. @throws BrokenQuestion where its braces do not belong together. */
export function partsOf(block: string): QuestionParts {
  const named = /^::([\s\S]*?)::/.exec(block);
  const rest = named === null ? block : block.slice(named[0].length);
  const marked = /^\s*\[(html|moodle|plain|markdown)\]/.exec(rest);
  const text = marked === null ? rest : rest.slice(marked[0].length);
  const [open, close] = [text.indexOf("{"), text.indexOf("}")];
  if (open === -1 && close === -1) return { ...shell(named, marked), before: text, ...NO_BODY };
  if (close === -1)
    throw new BrokenQuestion(
      "Its { is never closed. A blank line ends a question, also inside braces.",
    );
  if (open === -1 || close < open) throw new BrokenQuestion("It closes a } that was never opened.");
  const after = text.slice(close + 1);
  if (/[{}]/.test(after) || text.indexOf("{", open + 1) !== -1)
    throw new BrokenQuestion("It has more than one { … }. Write \\{ for a brace in its words.");
  const [body = "", generalFeedback = ""] = text.slice(open + 1, close).split(/####([\s\S]*)/);
  return { ...shell(named, marked), before: text.slice(0, open), body, after, generalFeedback };
}

const NO_BODY = { body: undefined, after: "", generalFeedback: "" } as const;

function shell(named: RegExpExecArray | null, marked: RegExpExecArray | null) {
  const kind = marked?.[1];
  const markup: Markup = kind === "markdown" || kind === "plain" ? kind : "html";
  return { name: release(named?.[1] ?? ""), markup };
}

/** A whole text of a question, as our Markdown. */
export function wholeText(held: string, markup: Markup): string {
  const text = release(held);
  if (markup === "markdown") return text;
  if (markup === "html" && hasTags(text)) return markdownOf(readHtml(text).children);
  return escapeButCode(text);
}

/** Plain words, but teachers of computing set code between backticks everywhere. */
function escapeButCode(text: string): string {
  return text
    .split(/(`[^`\n]+`)/)
    .map((piece, index) => (index % 2 === 1 ? piece : escapeMarkdown(piece)))
    .join("");
}

/** The words of one option or item. A format of its own ("[html]") goes before the question's. */
export function partText(held: string, markup: Markup): string {
  const own = /^\s*\[(html|moodle|plain|markdown)\]/.exec(held);
  const text = release(own === null ? held : held.slice(own[0].length));
  const kind = own?.[1] ?? markup;
  const isHtml = kind === "html" || kind === "moodle";
  return isHtml && hasTags(text) ? inlineOf(readHtml(text).children) : text;
}

function hasTags(text: string): boolean {
  return /<\/?[a-z][^<>]*>|&[a-z#]\w+;/i.test(text);
}
