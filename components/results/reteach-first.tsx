import { ShareBar } from "@/components/charts/share-bar";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { SECURE_FROM } from "@/lib/core/analytics/reteach";
import type { ObjectiveRow } from "@/lib/features/results/types";

interface ReteachFirstProps {
  readonly objectives: readonly ObjectiveRow[];
  readonly handedIn: number;
  /** How many of these papers have a marked answer. */
  readonly marked: number;
}

/** First thing on the class page: the objectives of the test, least secure on top. */
export function ReteachFirst({ objectives, handedIn, marked }: ReteachFirstProps) {
  const weak = objectives.filter(({ reteach }) => reteach);
  return (
    <Card title={weak.length > 0 ? "What to reteach first" : "Objectives"}>
      {objectives.length === 0 && <p className="text-ink-soft">{whyNothing(handedIn, marked)}</p>}
      {objectives.length > 0 && weak.length === 0 && (
        <p className="mb-3 text-ink-soft">
          Every objective is secure ({Math.round(SECURE_FROM * 100)} % or more).
        </p>
      )}
      <ol className="flex flex-col divide-y divide-line">
        {objectives.map((row) => (
          <ObjectiveItem key={row.objective} row={row} />
        ))}
      </ol>
    </Card>
  );
}

function whyNothing(handedIn: number, marked: number): string {
  if (handedIn === 0) return "Results appear here once pupils have handed in.";
  if (marked === 0) return "Results appear here once you have marked an answer.";
  return "No question of this test says what it is about, so nothing can be summed up here. The list of questions shows which went worst.";
}

function ObjectiveItem({ row }: { readonly row: ObjectiveRow }) {
  return (
    <li className="flex flex-wrap items-center gap-x-5 gap-y-1 py-3">
      <span className="min-w-52 flex-1 font-medium">
        {row.objective}{" "}
        <span className="font-normal whitespace-nowrap text-ink-soft">
          (question{row.questions.length === 1 ? "" : "s"} {row.questions.join(", ")})
        </span>
      </span>
      <ShareBar share={row.facility} secureFrom={SECURE_FROM} />
      {/* One width for both words, so that the bars stand under each other. */}
      <span className="w-20">
        {row.reteach ? <Badge tone="amber">Reteach</Badge> : <Badge tone="good">Secure</Badge>}
      </span>
      {row.pupilsNotYet.length > 0 && (
        <details className="w-full text-sm">
          <summary className="cursor-pointer text-accent">
            {row.pupilsNotYet.length} pupil{row.pupilsNotYet.length === 1 ? "" : "s"} not there yet
          </summary>
          <p className="mt-1 text-ink-soft">{row.pupilsNotYet.join(", ")}</p>
        </details>
      )}
    </li>
  );
}
