import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Suggestion } from "@/lib/core/marking/suggesting/suggestion";
import { CONCERN_WORDS } from "@/lib/core/marking/suggesting/suggestion";

interface SuggestedScoreProps {
  readonly suggestion: Suggestion;
  onTake(points: number): void;
}

/** What is suggested for an answer, and the pupil's words it rests on. The teacher decides. */
export function SuggestedScore({ suggestion, onTake }: SuggestedScoreProps) {
  const { points, maxPoints, source, criteria, concerns, feedback } = suggestion;
  const urgent = concerns.includes("child-at-risk");
  return (
    <section
      aria-label="Suggested score"
      className="flex flex-col gap-3 rounded-control border border-line bg-sunken px-4 py-3"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="font-medium">
          {points === null ? "No score is suggested" : `Suggested: ${points} of ${maxPoints}`}{" "}
          <Badge>{source === "model" ? "Model" : "Offline, by the words of the mark scheme"}</Badge>
        </p>
        {points !== null && (
          <Button size="small" onPress={() => onTake(points)}>
            <span>
              Give {points}
              <span className="max-md:hidden"> (key S)</span>
            </span>
          </Button>
        )}
      </div>
      {concerns.length > 0 && (
        <Notice tone="amber" {...(urgent && { role: "alert" })}>
          {concerns.map((concern) => (
            <p key={concern}>{CONCERN_WORDS[concern]}</p>
          ))}
        </Notice>
      )}
      {criteria.length > 0 && (
        <ul className="flex flex-col gap-2">
          {criteria.map((found) => (
            <li key={found.id}>
              <p>
                {found.text} <span className="font-semibold">({found.points})</span>
              </p>
              {found.evidence.map((words) => (
                <p key={words} className="text-ink-soft">
                  “<mark className="bg-accent-soft text-ink">{words}</mark>”
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
      {feedback !== "" && <p className="text-ink-soft">For the pupil: {feedback}</p>}
    </section>
  );
}
