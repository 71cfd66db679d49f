import type { LessonFacts, TickTable } from "@/lib/core/generation/facts/lesson-facts";
import { subjectOf } from "@/lib/core/generation/facts/table-subject";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import { guidingFeedback, plain } from "../shared/offline-wording";
import { tableOf } from "./compose";
import type { Content, Key } from "./schema";

type Made = OfflineQuestion<Content, Key>;

/** The table of a lesson that says with ticks what holds for what: its ticks, to be put back. Other false statements no lesson holds. */
export function generateOffline({ tickTables }: LessonFacts): Made[] {
  return tickTables.flatMap(fromTicks);
}

function fromTicks({ address, section, columns, rows }: TickTable): Made[] {
  const subject = subjectOf(section ?? "");
  // Without a heading nobody knows what the table is of.
  if (subject === undefined) return [];
  const made = tableOf(
    columns,
    rows.map(({ label, columns: right }) => ({ text: label, columns: right })),
  );
  const which = made.content.choices === "one" ? "the column that fits" : "every column that fits";
  return [
    {
      ...made,
      prompt: plain(`“${subject}”: choose ${which} in each row.`),
      topic: subject,
      difficulty: 3,
      points: rows.length,
      timeEstimateSeconds: 30 + rows.length * 15,
      hint: "Take one row at a time, and ask of each column whether it fits.",
      feedback: guidingFeedback("Every row is right.", "read the table one row at a time", [
        { address, section },
      ]),
      tags: [],
      source: rows.map(({ quote }) => ({ address, quote })),
      confidence: 0.88,
      fact: `ticks:${address}`,
      alsoAsks: rows.map(({ label }) => `row:${label.toLowerCase()}`),
      offers: rows.map(({ label }) => label),
    },
  ];
}
