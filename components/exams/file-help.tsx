import { Card } from "@/components/ui/card";

const MANIFEST = `exams:
  - exam_id: physics-g1
    subject: Physics
    date: 2026-06-05
    starts_at: 09:00
    ends_at: 10:30
    time_limit: 45
    num_questions: 5
    questions: questions/physics.json
    roster: rosters/physics-g1.csv
  - exam_id: physics-g2
    …`;

const QUESTIONS = `[
  {
    "text": "Why does ice float on water?",
    "topic": "Density",
    "difficulty": "medium",
    "max_points": 4,
    "rubric": "Says that ice is less dense (2) …",
    "model_answer": "Water expands as it …"
  }
]`;

const ROSTER = `student_id,display_name,extra_time_percent
S1024,Ann Lee,25
S1025,Bo Ray,`;

/** What the files look like, for whoever writes the first. */
export function FileHelp() {
  return (
    <Card title="What the files look like">
      <div className="flex flex-col gap-4">
        <Example title="The manifest: an entry for each group" text={MANIFEST} />
        <Example title="Questions that are asked in a conversation (JSON)" text={QUESTIONS} />
        <p className="text-sm text-ink-soft">
          The difficulty is easy, medium or hard. Without a model_answer a draft is made, where the
          school has a model, and a teacher accepts one before the launch.
        </p>
        <Example title="A list of pupils, from any spreadsheet (CSV)" text={ROSTER} />
        <p className="text-sm text-ink-soft">
          A manifest may also say title, introduction, lang, timezone, prompt_variant (strict,
          standard, lenient), max_followups and shuffle; a list also rest_break_minutes, font and
          overlay. With mode: practice an entry is a standing practice, which has no list and no
          times and is always lenient.
        </p>
        <p className="text-sm text-ink-soft">
          Nothing is prepared while one thing is wrong: you see every problem with its file and
          line.
        </p>
      </div>
    </Card>
  );
}

function Example({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <figure className="flex min-w-0 flex-col gap-1.5">
      <figcaption className="font-semibold">{title}</figcaption>
      <pre className="rounded-control bg-sunken px-3 py-2 font-mono text-sm wrap-break-word whitespace-pre-wrap">
        {text}
      </pre>
    </figure>
  );
}
