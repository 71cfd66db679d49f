/** How what a program prints is shown among answers to choose from. */
export interface PrintedView {
  /** What is asked: all of it on one line, its lines with commas between them, or its last line. */
  readonly asks: "line" | "lines" | "last";
  /** One printed text as an answer; undefined where it cannot stand beside the others. */
  show(printed: string): string | undefined;
}

const LONGEST = 60;
const MOST_LINES = 6;

/** The view that fits the right answer. */
export function viewOf(printed: string): PrintedView | undefined {
  const lines = printed.split("\n");
  // The same line again and again hides from which of them it comes.
  if (lines.length > 1 && new Set(lines).size === 1) return undefined;
  if (lines.length === 1) return { asks: "line", show: oneLine };
  if (lines.length > MOST_LINES)
    return { asks: "last", show: (text) => answerOf(text.split("\n").at(-1)) };
  // A comma stands between two lines, so that there may be none in them.
  return lines.some((line) => line.includes(",")) ? undefined : { asks: "lines", show: inOrder };
}

function oneLine(text: string): string | undefined {
  return text.includes("\n") ? inOrder(text) : answerOf(text);
}

function inOrder(text: string): string | undefined {
  const lines = text.split("\n");
  if (lines.length > MOST_LINES + 2 || lines.some((line) => line.trim() === "")) return undefined;
  return lines.some((line) => line.includes(",")) ? undefined : answerOf(lines.join(", "));
}

function answerOf(text: string | undefined): string | undefined {
  const line = text?.trim();
  const isFit = line !== undefined && line !== "" && line.length <= LONGEST && !line.includes("`");
  return isFit ? line : undefined;
}
