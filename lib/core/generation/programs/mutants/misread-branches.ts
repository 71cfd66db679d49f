import { depthOf } from "../code-tokens";
import type { Changed, Misreading } from "./mutant";
import { withLine } from "./mutant";

/** The wrong branch, or more than one. */
export const misreadBranches: Misreading = (lines, at) => {
  const line = lines[at] ?? "";
  const [, space = "", word = "", condition = ""] = /^(\s*)(if|elif) (.+):$/.exec(line) ?? [];
  const put = (code: string, kind: string, belief: string, isSlip = false): Changed => ({
    lines: withLine(lines, at, `${space}${code}:`),
    kind,
    belief,
    isSlip,
  });
  if (word !== "") {
    const other = put(`${word} not (${condition})`, "branch", "Follows the other branch.");
    return word === "elif"
      ? [
          put(
            `if ${condition}`,
            "both",
            "Thinks that the conditions after a true one are tried too.",
            true,
          ),
          other,
        ]
      : [other, put("if True", "always", "Passes over the condition.")];
  }
  if (!/^\s*else:$/.test(line) || isOfLoop(lines, at)) return [];
  const changed = withLine(lines, at, line.replace("else", "if True"));
  return [
    { lines: changed, kind: "both", belief: "Thinks that else runs as well.", isSlip: false },
  ];
};

function isOfLoop(lines: readonly string[], at: number): boolean {
  const depth = depthOf(lines[at] ?? "");
  const head = lines.slice(0, at).findLast((line) => depthOf(line) === depth);
  return head !== undefined && /^\s*(for|while)\b/.test(head);
}

const SETS = /^(\s*)([A-Za-z_]\w*) = (.+)$/;
const CHANGES = /^(\s*)([A-Za-z_]\w*) [+*-]= (.+)$/;

/** A line that changes a variable once more is missed, or another variable is thought to go on following it. */
export const misreadAssignment: Misreading = (lines, at) => {
  const line = lines[at] ?? "";
  const name = (SETS.exec(line) ?? CHANGES.exec(line))?.[2];
  return name === undefined ? [] : [...missed(lines, at, name), ...followed(lines, at)];
};

const CHANGES_LIST =
  /^([A-Za-z_]\w*\.(append|insert|remove|pop|sort|reverse)\(.*\)|del \w+\[.+\]|\w+\[.+\] = .+)$/;

/** A line that changes a list is missed. */
export const misreadChange: Misreading = (lines, at) => {
  const depth = depthOf(lines[at] ?? "");
  if (depth > 0 || !CHANGES_LIST.test(lines[at] ?? "")) return [];
  const belief = "Misses that a line changes what is stored.";
  return [{ lines: lines.toSpliced(at, 1), kind: "missed-change", belief, isSlip: false }];
};

function missed(lines: readonly string[], at: number, name: string): Changed[] {
  const isSetBefore = lines.slice(0, at).some((one) => SETS.exec(one)?.[2] === name);
  const depth = depthOf(lines[at] ?? "");
  const before = lines[at - 1];
  const after = lines[at + 1];
  const begins = before !== undefined && depthOf(before) < depth;
  const ends = after === undefined || depthOf(after) < depth;
  if (!isSetBefore || (begins && ends)) return [];
  const belief = "Misses that the variable is changed again.";
  return [{ lines: lines.toSpliced(at, 1), kind: "missed", belief, isSlip: false }];
}

/** "y = x" moved behind a later line that sets x. */
function followed(lines: readonly string[], at: number): Changed[] {
  const line = lines[at] ?? "";
  const [, space = "?", , value = ""] = SETS.exec(line) ?? [];
  if (space !== "") return [];
  const used: readonly string[] = value.match(/\b[A-Za-z_]\w*\b/g) ?? [];
  const later = lines.findIndex(
    (one, index) => index > at && depthOf(one) === 0 && used.includes(SETS.exec(one)?.[2] ?? ""),
  );
  if (later === -1) return [];
  const belief = "Thinks that a variable goes on following the one it was worked out from.";
  const moved = lines.toSpliced(at, 1).toSpliced(later, 0, line);
  return [{ lines: moved, kind: "followed", belief, isSlip: false }];
}
