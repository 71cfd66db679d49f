/** A line of a program without the white space before it, and how deep it stands. */
export interface ProgramLine {
  readonly code: string;
  /** 0 at the left edge, one more inside each block. */
  readonly indent: number;
}

const TAB = 4;
/** How a level is written where a program is shown or stored. */
const LEVEL = "    ";

/** The lines of a program with their depth, however wide its levels are; empty lines are left out. */
export function programLines(program: string): ProgramLine[] {
  const widths = [0];
  return program
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const width = widthBefore(line);
      while ((widths.at(-1) ?? 0) > width) widths.pop();
      if ((widths.at(-1) ?? 0) < width) widths.push(width);
      return { code: line.trim(), indent: widths.length - 1 };
    });
}

/** The program with its levels written as four spaces each. */
export function programText(lines: readonly ProgramLine[]): string {
  return lines.map(indented).join("\n");
}

export function indented({ code, indent }: ProgramLine): string {
  return LEVEL.repeat(indent) + code;
}

function widthBefore(line: string): number {
  const before = /^\s*/.exec(line)?.[0] ?? "";
  return [...before].reduce((width, sign) => width + (sign === "\t" ? TAB : 1), 0);
}
