import { HeartHandshake } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { ConcernView } from "@/lib/features/safeguarding/types";
import { ActOnConcern } from "./act-on-concern";

const TIME = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Europe/London",
});

/** Everything that was raised: what waits for somebody first, and what was done about the rest. */
export function ConcernList({ concerns }: { readonly concerns: readonly ConcernView[] }) {
  if (concerns.length === 0)
    return (
      <EmptyState
        icon={<HeartHandshake size={40} strokeWidth={1.5} />}
        title="Nothing has been raised"
      >
        When a pupil's words in an exam suggest that a child may be at risk, they appear here at
        once, for teachers and administrators.
      </EmptyState>
    );
  return (
    <ul className="flex flex-col gap-4">
      {concerns.map((concern) => (
        <li key={concern.id}>
          <Concern concern={concern} />
        </li>
      ))}
    </ul>
  );
}

function Concern({ concern }: { readonly concern: ConcernView }) {
  const { pupilName, source, question, words, raisedAt, acted } = concern;
  return (
    <Card
      title={pupilName}
      actions={
        acted === null ? <Badge tone="amber">Read and act now</Badge> : <Badge>Acted on</Badge>
      }
    >
      <p className="text-sm text-ink-soft">
        {source}. Noticed {TIME.format(new Date(raisedAt))}.
      </p>
      <p className="mt-3 max-w-prose text-ink-soft">Asked: {question}</p>
      <blockquote className="mt-2 max-w-prose border-l-4 border-amber bg-amber-soft px-4 py-3 whitespace-pre-wrap">
        {words}
      </blockquote>
      {acted === null ? (
        <ActOnConcern concernId={concern.id} />
      ) : (
        <p className="mt-3 max-w-prose whitespace-pre-wrap">
          <span className="text-ink-soft">
            {acted.by}, {TIME.format(new Date(acted.at))}:
          </span>{" "}
          {acted.note}
        </p>
      )}
    </Card>
  );
}
