import type { Route } from "next";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { LessonSummary } from "@/lib/features/documents/types";

/** Lessons with questions that nobody has looked at yet. */
export function LessonsToCheck({ lessons }: { readonly lessons: readonly LessonSummary[] }) {
  const waiting = lessons.filter(({ drafts }) => drafts > 0).slice(0, 5);
  if (waiting.length === 0) return null;
  return (
    <Card title="Questions to check">
      <ul className="flex flex-col divide-y divide-line">
        {waiting.map(({ id, title, drafts }) => (
          <li key={id} className="flex items-baseline justify-between gap-3 py-2.5">
            <TextLink href={`/teacher/lessons/${id}/questions` as Route}>{title}</TextLink>
            <span className="text-sm text-ink-soft">{drafts} to check</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
