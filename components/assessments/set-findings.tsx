import { Notice } from "@/components/ui/notice";
import type { SetFinding } from "@/lib/core/questions/lint/lint-set";

/** What only shows over the whole test. */
export function SetFindings({ findings }: { readonly findings: readonly SetFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <Notice tone="amber" title="Before you publish">
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {findings.map(({ rule, message }) => (
          <li key={`${rule} ${message}`}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
