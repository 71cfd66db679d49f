import { Button } from "@/components/ui/button";
import type { DeskAnswer } from "@/lib/features/exams/grading/types";

interface ElsewhereProps {
  readonly elsewhere: DeskAnswer["elsewhere"];
  readonly maxPoints: number;
  readonly onTake: (points: number) => void;
}

/** What the program that wrote the imported file made of this answer. It is a suggestion here. */
export function Elsewhere({ elsewhere, maxPoints, onTake }: ElsewhereProps) {
  if (elsewhere === null) return null;
  const { points, feedback } = elsewhere;
  return (
    <section
      aria-label="Score of the imported file"
      className="flex flex-col gap-2 rounded-control border border-line bg-sunken px-4 py-3"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="font-medium">
          The imported file says: {points} of {maxPoints}
        </p>
        <Button size="small" onPress={() => onTake(points)}>
          Give {points}
        </Button>
      </div>
      {feedback !== "" && <p className="max-w-prose text-ink-soft">{feedback}</p>}
    </section>
  );
}
