import { Wrench } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Finding } from "@/lib/core/questions/finding";

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly isDisabled: boolean;
  /** Applies a finding's fix. */
  readonly onFix: (finding: Finding) => void;
}

const TONES = { error: "danger", warning: "amber", info: "info" } as const;

/** What the linter has to say, worst first, with a button where a safe fix exists. */
export function FindingList({ findings, isDisabled, onFix }: FindingListProps) {
  if (findings.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2" aria-label="What to look at">
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.where ?? ""} ${finding.message}`}>
          <Notice tone={TONES[finding.severity]}>
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
              <p>{finding.message}</p>
              {finding.fix !== undefined && (
                <Button
                  size="small"
                  isDisabled={isDisabled}
                  icon={<Wrench aria-hidden="true" size={16} />}
                  onPress={() => onFix(finding)}
                >
                  {finding.fix.label}
                </Button>
              )}
            </div>
          </Notice>
        </li>
      ))}
    </ul>
  );
}
