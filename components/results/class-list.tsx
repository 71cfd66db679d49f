import { School } from "lucide-react";
import type { Route } from "next";
import { percent } from "@/components/charts/share-bar";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { counted } from "@/lib/core/kernel/counted";
import type { AssignmentCard, ClassCard } from "@/lib/features/results/types";

/** A teacher's classes, each with the tests given to it. */
export function ClassList({ classes }: { readonly classes: readonly ClassCard[] }) {
  if (classes.length === 0) {
    return (
      <EmptyState icon={<School size={40} />} title="No classes yet">
        The school's administrator puts you in charge of classes. They appear here as soon as that
        is done.
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-5 lg:grid-cols-2">
      {classes.map((one) => (
        <Card
          key={one.id}
          title={`${one.name} · ${one.subject}`}
          actions={<Badge>{counted(one.pupils, "pupil")}</Badge>}
        >
          {one.assignments.length === 0 ? (
            <p className="text-ink-soft">
              No test yet. Make one from a lesson and give it to this class.
            </p>
          ) : (
            <ul className="flex flex-col divide-y divide-line">
              {one.assignments.map((card) => (
                <TestLine key={card.id} card={card} />
              ))}
            </ul>
          )}
        </Card>
      ))}
    </div>
  );
}

function TestLine({ card }: { readonly card: AssignmentCard }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2.5">
      <TextLink href={`/teacher/results/${card.id}` as Route}>{card.title}</TextLink>
      <span className="flex items-baseline gap-3 text-sm text-ink-soft">
        {card.waiting > 0 && <Badge tone="amber">{card.waiting} to mark</Badge>}
        <span>
          {card.handedIn} of {card.pupils} handed in
        </span>
        <span className="w-12 text-right font-semibold text-ink">{percent(card.meanShare)}</span>
      </span>
    </li>
  );
}
