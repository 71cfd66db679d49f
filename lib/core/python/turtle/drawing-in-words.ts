import { counted } from "@/lib/core/kernel/counted";
import type { Drawing, Mark, MarkOf } from "./drawing";
import { boundsOf } from "./drawing-frame";

const MOST_NAMED = 5;

/**
 * A drawing for those who do not see it: "The turtle drew 4 lines and turned 4 times. It is 100 steps wide and 100 steps
 * high." Colours are named where there are others than black.
 */
export function drawingInWords(drawing: Drawing): string {
  const did = deeds(drawing);
  if (did.length === 0) return "The turtle drew nothing.";
  const sentences = [`The turtle ${joined(did)}.`, ...sizeOf(drawing), ...coloursOf(drawing)];
  return sentences.join(" ");
}

function deeds({ marks, lines, curves, turns }: Drawing): string[] {
  const count = (kind: Mark["kind"]) => marks.filter((mark) => mark.kind === kind).length;
  const drew = [
    ...someOf(lines, "line"),
    ...someOf(curves, "curve"),
    ...someOf(count("dot"), "dot"),
  ];
  const stamps = someOf(count("stamp"), "stamp");
  return [
    ...(drew.length === 0 ? [] : [`drew ${joined(drew)}`]),
    ...someOf(count("fill"), "shape").map((words) => `filled ${words}`),
    ...stamps.map((words) => `left ${words}`),
    ...written(marks),
    ...someOf(turns, "time").map((words) => `turned ${words}`),
  ];
}

/** Nothing where there was none. */
function someOf(count: number, noun: string): string[] {
  return count === 0 ? [] : [counted(count, noun)];
}

function written(marks: readonly Mark[]): string[] {
  const texts = marks.filter((mark): mark is MarkOf<"text"> => mark.kind === "text");
  if (texts.length === 0) return [];
  const named = texts.slice(0, MOST_NAMED).map(({ text }) => `“${text.trim()}”`);
  const more = texts.length - named.length;
  return [`wrote ${joined(more === 0 ? named : [...named, `${more} more words`])}`];
}

function sizeOf({ marks }: Drawing): string[] {
  const bounds = boundsOf(marks);
  if (bounds === undefined) return [];
  const [wide, high] = [bounds.right - bounds.left, bounds.top - bounds.bottom].map(Math.round);
  if (wide === 0 && high === 0) return [];
  return [`It is ${wide} steps wide and ${high} steps high.`];
}

function coloursOf({ marks, background }: Drawing): string[] {
  const colours = [...new Set(marks.map(({ colour }) => colour))];
  const shown = colours.slice(0, MOST_NAMED);
  const rest = colours.length > shown.length ? ["others"] : [];
  const plain = colours.every((colour) => colour === "black");
  return [
    ...(plain ? [] : [`Colours: ${joined([...shown, ...rest])}.`]),
    ...(background === "white" ? [] : [`The background is ${background}.`]),
  ];
}

/** "a", "a and b", "a, b and c". */
function joined(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
