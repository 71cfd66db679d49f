import type { Finding } from "../finding";
import { byId } from "../shared/belonging";
import { idFindings } from "../shared/lint-ids";
import { lineClasses } from "./line-classes";
import { programFindings } from "./lint-program";
import type { Content, Key } from "./schema";

export function lint(content: Content, key: Key): Finding[] {
  const named = key.solutions.flat().map(({ line }) => line);
  return [
    ...idFindings(content.lines, named, "lines"),
    ...placedTwice(key),
    ...blankLines(content),
    ...leadingSpace(content),
    ...idsTellOrder(content, key),
    ...wrongButRight(content, key),
    ...tooManyWrong(content, key),
    ...tooFew(key),
    ...sameSolution(content, key),
    ...tellsPlace(content),
    ...programFindings(content, key),
  ];
}

function placedTwice({ solutions }: Key): Finding[] {
  const hasTwice = solutions.some(
    (lines) => new Set(lines.map(({ line }) => line)).size < lines.length,
  );
  return hasTwice
    ? [error("line-placed-twice", "key", "The key uses one line twice. Write that line twice.")]
    : [];
}

function blankLines({ lines }: Content): Finding[] {
  return lines.some(({ code }) => code.trim() === "")
    ? [error("blank-line", "lines", "A line is empty. Take it out.")]
    : [];
}

/** White space before a line tells how deep it belongs. */
function leadingSpace(content: Content): Finding[] {
  if (!content.asksIndent || content.lines.every(({ code }) => !/^\s/.test(code))) return [];
  const lines = content.lines.map((line) => ({ ...line, code: line.code.trimStart() }));
  const say = "A line has spaces before it, which tell how far to indent it. Take them away.";
  return [
    {
      ...error("indent-told", "lines", say),
      fix: { label: "Take the spaces away", patch: { content: { ...content, lines } } },
    },
  ];
}

/** On paper the lines stand sorted by their ids. */
function idsTellOrder(content: Content, { solutions }: Key): Finding[] {
  const right = (solutions[0] ?? []).map(({ line }) => line);
  const sorted = byId(content.lines)
    .map(({ id }) => id)
    .filter((id) => right.includes(id));
  const tells = sorted.length === right.length && sorted.every((id, index) => id === right[index]);
  return tells
    ? [
        error(
          "ids-tell-order",
          "lines",
          "The lines' ids follow the right order. Shuffle them once.",
        ),
      ]
    : [];
}

/** A wrong line that says what a line of the program says: whoever takes it is marked down for nothing. */
function wrongButRight(content: Content, { solutions }: Key): Finding[] {
  const classes = lineClasses(content);
  const used = new Set(solutions.flat().map(({ line }) => line));
  const right = new Set([...used].map((id) => classes.get(id)));
  return content.lines
    .filter(({ id }) => !used.has(id) && right.has(classes.get(id)))
    .map(({ code }) =>
      error(
        "wrong-line-is-right",
        "wrong lines",
        `“${code.trim()}” is among the wrong lines and in the program. Take one of the two out.`,
      ),
    );
}

function tooManyWrong({ lines }: Content, { solutions }: Key): Finding[] {
  const used = new Set(solutions.flat().map(({ line }) => line));
  return lines.length - used.size > used.size
    ? [
        warning(
          "too-many-wrong-lines",
          "wrong lines",
          "There are more wrong lines than right ones. Take some out: one to three are enough.",
        ),
      ]
    : [];
}

function tooFew({ solutions }: Key): Finding[] {
  return solutions.some(({ length }) => length < 3)
    ? [
        warning(
          "too-few-lines",
          "program",
          "Two lines can be put in order by chance. Use a program of three lines or more.",
        ),
      ]
    : [];
}

function sameSolution(content: Content, { solutions }: Key): Finding[] {
  const classes = lineClasses(content);
  const written = solutions.map((lines) =>
    lines.map(({ line, indent }) => `${indent} ${classes.get(line)}`).join("\n"),
  );
  return new Set(written).size < written.length
    ? [warning("same-order-twice", "key", "Two of the right orders are the same. Take one out.")]
    : [];
}

/** "# step 2", "# finally": the line says its own place. */
function tellsPlace({ lines }: Content): Finding[] {
  return lines
    .filter(({ code }) =>
      /(#|\/\/)\s*(\d+\b|(step|line)\s*\d|(first|firstly|then|next|last|lastly|finally)\b)/i.test(
        code,
      ),
    )
    .slice(0, 1)
    .map(({ code }) =>
      warning(
        "line-tells-place",
        "lines",
        `“${code.trim()}” says its own place. Take the comment away.`,
      ),
    );
}

function error(rule: string, where: string, message: string): Finding {
  return { rule, severity: "error", where, message };
}

function warning(rule: string, where: string, message: string): Finding {
  return { rule, severity: "warning", where, message };
}
