import type { Finding } from "../finding";
import { changedLines } from "../shared/changed-lines";
import { idFindings } from "../shared/lint-ids";
import { hiddenCountFindings, testFindings } from "../shared/lint-programs";
import type { Content, Key } from "./schema";

/** A comment that gives the place away. */
const TELLS = /#.*\b(bug|mistake|wrong|fix ?me|mend|should be)\b/i;

/** What can be told without running: what the programs do is judged in prove.ts and lint/program-trials.ts. */
export function lint(content: Content, key: Key): Finding[] {
  return [
    ...testFindings(content.tests, key.hidden),
    ...missing(content, key),
    ...mends(content, key),
    ...tellsOf(content),
    ...hiddenCountFindings(content, key),
    ...idFindings([...content.tests, ...key.hidden], key.failing, "tests"),
  ];
}

function missing({ program }: Content, { fixes }: Key): Finding[] {
  return [
    ...(program.trim() === ""
      ? [error("no-program", "content", "Write the program with its mistake: pupils mend it.")]
      : []),
    ...(fixes.some((fix) => fix.trim() === "")
      ? [error("no-solution", "key", "Write the mended program: it shows that it can be mended.")]
      : []),
  ];
}

function mends({ program }: Content, { fixes }: Key): Finding[] {
  const written = fixes.map((fix) => fix.trimEnd()).filter((fix) => fix !== "");
  const given = program.trimEnd();
  if (given === "" || written.length === 0) return [];
  if (written.includes(given)) {
    const message = "A mended program is the one that pupils start from. Put the mistake in.";
    return [error("nothing-mended", "key", message)];
  }
  if (new Set(written).size < written.length) {
    const message = "Two mended programs are the same. Remove one.";
    return [{ rule: "fix-listed-twice", severity: "warning", where: "key", message }];
  }
  return rewritten(given, written[0] ?? "");
}

/** A pupil who must write most of it anew does not look for a mistake. */
function rewritten(given: string, fix: string): Finding[] {
  const lines = given.split("\n").length;
  const changed = changedLines(given, fix).reduce((sum, { out }) => sum + out.length, 0);
  if (lines < 4 || changed * 2 <= lines) return [];
  return [
    {
      rule: "more-changed-than-kept",
      severity: "info",
      where: "content",
      message: `Mending it changes ${changed} of ${lines} lines. A program with one or two mistakes shows better who found them.`,
    },
  ];
}

function tellsOf({ program }: Content): Finding[] {
  const line = program.split("\n").findIndex((code) => TELLS.test(code));
  if (line === -1) return [];
  return [
    {
      rule: "comment-tells-mistake",
      severity: "info",
      where: "content",
      message: `The comment in line ${line + 1} may tell where the mistake is.`,
    },
  ];
}

function error(rule: string, where: string, message: string): Finding {
  return { rule, severity: "error", where, message };
}
