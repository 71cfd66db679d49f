/** Cells that a spreadsheet would run as a formula, and those that look like ones made harmless. */
const LIVE = /^['=+\-@\t\r]/;
const MOST_COLUMNS = 60;

/** A CSV file as rows of cells (RFC 4180), whatever separates them: comma, semicolon or tab. */
export function readRows(file: string): string[][] {
  const text = file.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text.charAt(at) === '"' ? quotedCell(text, at) : bareCell(text, at, separator);
    if (row.length < MOST_COLUMNS) row.push(tame(cell.text));
    at = cell.end;
    const isRowEnd = at >= text.length || text.charAt(at) === "\n";
    at += 1;
    if (isRowEnd) {
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) rows.push(row);
  return rows.filter((cells) => cells.some((cell) => cell.trim() !== ""));
}

/** The one that stands most often in the first line, where nothing is quoted yet. */
function separatorOf(text: string): string {
  const [line = ""] = text.split("\n", 1);
  const count = (sign: string) => line.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

interface Cell {
  readonly text: string;
  /** Where its separator stands. */
  readonly end: number;
}

function bareCell(text: string, from: number, separator: string): Cell {
  let end = from;
  while (end < text.length && text.charAt(end) !== separator && text.charAt(end) !== "\n") end += 1;
  return { text: text.slice(from, end), end };
}

/** A doubled quotation mark is one; a cell that is never closed goes on to the end. */
function quotedCell(text: string, from: number): Cell {
  const parts: string[] = [];
  let at = from + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end === -1) return { text: parts.join("") + text.slice(at), end: text.length };
    parts.push(text.slice(at, end));
    if (text.charAt(end + 1) !== '"') return { text: parts.join(""), end: end + 1 };
    parts.push('"');
    at = end + 2;
  }
}

const tame = (cell: string): string => (/^'['=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** Rows as a file that Excel opens with its letters right: byte-order mark, quotation marks, CRLF. */
export function writeRows(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map(cellText).join(","));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

/** Attack: a name or answer such as `=HYPERLINK(…)` would be run by the spreadsheet that opens the file. */
function cellText(text: string): string {
  const safe = (LIVE.test(text) ? `'${text}` : text).replace(/\r\n?/g, "\n");
  return /[",;\t\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
