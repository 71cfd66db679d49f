import type { ReactNode } from "react";
import { changedLines } from "@/lib/core/questions/shared/changed-lines";
import { CODE_BOX } from "./code-box";

interface ProgramDifferencesProps {
  readonly before: string;
  readonly after: string;
}

const SIGNS = { out: "−", in: "+", kept: " " } as const;
const WORDS = { out: "taken out: ", in: "put in: ", kept: "" } as const;
const STYLES = {
  out: "bg-danger-soft",
  in: "bg-good-soft font-semibold",
  kept: "",
} as const;

interface Line {
  readonly kind: keyof typeof SIGNS;
  readonly code: string;
}

/** A program as it became, with the lines that went and came marked by sign, by word and by colour. */
export function ProgramDifferences({ before, after }: ProgramDifferencesProps): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <ol className={CODE_BOX} tabIndex={0}>
      {linesOf(before, after).map(({ kind, code }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of a program has no other identity
        <li key={index} className={`flex gap-4 ${STYLES[kind]}`}>
          <span aria-hidden="true" className="w-6 shrink-0 text-right text-ink-soft">
            {SIGNS[kind]}
          </span>
          <code className="bg-transparent whitespace-pre print:whitespace-pre-wrap">
            {kind !== "kept" && <span className="sr-only">{WORDS[kind]}</span>}
            {code}
          </code>
        </li>
      ))}
    </ol>
  );
}

function linesOf(before: string, after: string): Line[] {
  const old = before.split("\n");
  let at = 0;
  const marked = changedLines(before, after).flatMap(({ line, out, in: come }): Line[] => {
    const from = out.length === 0 ? line : line - 1;
    const kept = old.slice(at, from).map((code): Line => ({ kind: "kept", code }));
    at = from + out.length;
    return [
      ...kept,
      ...out.map((code): Line => ({ kind: "out", code })),
      ...come.map((code): Line => ({ kind: "in", code })),
    ];
  });
  return [...marked, ...old.slice(at).map((code): Line => ({ kind: "kept", code }))];
}
