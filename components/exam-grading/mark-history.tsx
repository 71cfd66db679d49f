import { marksInWords } from "@/lib/core/kernel/marks-in-words";
import type { MarkVersion } from "@/lib/features/exams/grading/types";
import { timeInWords } from "./exam-words";

/** Every mark that was ever given, newest first: nothing is overwritten. */
export function MarkHistory({ marks }: { readonly marks: readonly MarkVersion[] }) {
  if (marks.length < 2) return null;
  return (
    <details className="mt-3 text-sm">
      <summary className="cursor-pointer font-medium text-ink-soft">
        History ({marks.length})
      </summary>
      <ul className="mt-2 flex flex-col gap-1 text-ink-soft">
        {marks.map((mark) => (
          <li key={mark.version}>
            {timeInWords(mark.at)}: {versionInWords(mark)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function versionInWords({ points, source, by, comment, evidence }: MarkVersion): string {
  const suggested = evidence.suggestion;
  if (suggested !== undefined) {
    const who = suggested.source === "model" ? "the model" : "the offline marker";
    return suggested.points === null
      ? `${who} suggested no score`
      : `${who} suggested ${suggested.points}`;
  }
  if (evidence.elsewhere !== undefined)
    return `the imported file says ${evidence.elsewhere.points}`;
  if (evidence.ran === true) {
    const earned = evidence.wouldEarn ?? points ?? 0;
    return `marked by running, ${points === null ? "late: it would earn " : ""}${marksInWords(earned)}`;
  }
  const what = points === null ? "left open" : marksInWords(points);
  const whose = source === "teacher" ? (by ?? "a teacher") : "the rule";
  return `${whose}, ${what}${comment === null || comment === "" ? "" : `, “${comment}”`}`;
}
