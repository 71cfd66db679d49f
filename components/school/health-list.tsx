import { CircleCheck, TriangleAlert } from "lucide-react";
import type { HealthFinding } from "@/lib/core/access/system-health";

/** How each part of the system stands, and what to do where something is to be done. */
export function HealthList({ findings }: { readonly findings: readonly HealthFinding[] }) {
  return (
    <ul className="divide-y divide-line">
      {findings.map((finding) => (
        <li
          key={finding.id}
          className="grid gap-x-4 gap-y-1 py-3.5 first:pt-0 last:pb-0 md:grid-cols-[13rem_1fr]"
        >
          <p className="flex items-start gap-2.5 font-semibold">
            <StateIcon isGood={finding.state === "good"} />
            {finding.title}
          </p>
          <div className="max-w-prose">
            <p>{finding.summary}</p>
            {finding.advice !== undefined && <p className="mt-1 text-ink-soft">{finding.advice}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function StateIcon({ isGood }: { readonly isGood: boolean }) {
  return isGood ? (
    <>
      <CircleCheck aria-hidden="true" size={20} className="mt-0.5 shrink-0 text-good" />
      <span className="sr-only">Ready:</span>
    </>
  ) : (
    <>
      <TriangleAlert aria-hidden="true" size={20} className="mt-0.5 shrink-0 text-amber" />
      <span className="sr-only">To look at:</span>
    </>
  );
}
