import type { Route } from "next";
import { percent } from "@/components/charts/share-bar";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { RunningTest } from "@/lib/features/results/types";

/** The newest tests that classes have, and how they go. */
export function NewestTests({ tests }: { readonly tests: readonly RunningTest[] }) {
  return (
    <Card title="Newest tests" actions={<TextLink href="/teacher/tests">All tests</TextLink>}>
      {tests.length === 0 ? (
        <p className="text-ink-soft">No class has a test yet.</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {tests.map((test) => (
            <li key={test.id} className="flex flex-col gap-0.5 py-2.5">
              <span className="flex items-baseline justify-between gap-3">
                <TextLink href={`/teacher/results/${test.id}` as Route}>
                  {test.className}: {test.title}
                </TextLink>
                <span className="font-semibold">{percent(test.meanShare)}</span>
              </span>
              <span className="flex items-center gap-3 text-sm text-ink-soft">
                {test.handedIn} of {test.pupils} handed in
                {test.waiting > 0 && <Badge tone="amber">{test.waiting} to mark</Badge>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
