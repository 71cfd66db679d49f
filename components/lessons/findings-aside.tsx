import { Card } from "@/components/ui/card";
import type { Lesson } from "@/lib/features/documents/types";

/** What was recognised in a lesson: objectives, key words, and what it already asks of pupils. */
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
      <Card title="Its own questions and activities">
        <LessonTasks tasks={lesson.tasks} />
      </Card>
    </>
  );
}

function LessonTasks({ tasks }: Pick<Lesson, "tasks">) {
  if (tasks.length === 0) return <p className="text-ink-soft">None found.</p>;
  return (
    <ul className="flex flex-col gap-2.5">
      {tasks.map(({ kind, text, address }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a lesson may ask the same twice in one place
        <li key={`${index} ${address}`}>
          <p>{text}</p>
          <p className="text-sm text-ink-soft">
            {kind === "question" ? "Question" : "Activity"} · {address}
          </p>
        </li>
      ))}
    </ul>
  );
}
