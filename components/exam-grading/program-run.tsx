import { Notice } from "@/components/ui/notice";
import type { ProgramRun } from "@/lib/features/exams/running/types";

/** How an answer that is a program comes to its mark, and what each test of it gave. */
export function ProgramRunNews({ run }: { readonly run: ProgramRun | null }) {
  if (run === null) return null;
  if (run.state === "waits")
    return (
      <p className="mt-4 max-w-prose border-t border-line pt-3 text-sm text-ink-soft">
        This program is being run and marked. You need not wait: a mark that you give stands.
      </p>
    );
  if (run.state === "not-run")
    return (
      <Notice tone="amber" title="Not marked by running" className="mt-4">
        <p>{run.why}</p>
      </Notice>
    );
  return (
    <details className="mt-4 max-w-prose border-t border-line pt-3 text-sm" open>
      <summary className="cursor-pointer font-medium text-ink-soft">What running it gave</summary>
      <ul className="mt-2 flex list-disc flex-col gap-1 pl-5">
        {run.tests.map((test, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a test is its place in the list
          <li key={index} className="wrap-anywhere">
            {test}
          </li>
        ))}
      </ul>
    </details>
  );
}
