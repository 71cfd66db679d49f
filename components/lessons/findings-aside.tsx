import { Card } from "@/components/ui/card";
import type { Lesson } from "@/lib/features/documents/types";

/** What was recognised in a lesson: objectives and key words. */
export function LessonFindings({ lesson }: { readonly lesson: Lesson }) {
  return (
    <>
      <Card title="Objectives">
        {lesson.objectives.length === 0 ? (
          <p className="text-ink-soft">
            None found. Write them as “I can …” or “By the end …” and questions will name them.
          </p>
        ) : (
          <ul className="flex list-disc flex-col gap-1.5 pl-5">
            {lesson.objectives.map(({ text, address }) => (
              <li key={`${address} ${text}`}>{text}</li>
            ))}
          </ul>
        )}
      </Card>
      <Card title="Key words">
        {lesson.vocabulary.length === 0 ? (
          <p className="text-ink-soft">
            None found. A list such as “RAM – memory that forgets” gives good questions.
          </p>
        ) : (
          <dl className="flex flex-col gap-2.5">
            {lesson.vocabulary.map(({ term, meaning, address }) => (
              <div key={`${address} ${term}`}>
                <dt className="font-semibold">{term}</dt>
                <dd className="text-ink-soft">{meaning}</dd>
              </div>
            ))}
          </dl>
        )}
      </Card>
    </>
  );
}
