import { AnswerText } from "@/components/questions/shared/answer-text";
import { DrawingsCompared } from "@/components/questions/shared/drawings-compared";
import { Notice } from "@/components/ui/notice";
import { marksInWords } from "@/lib/core/kernel/marks-in-words";
import { drawingsIn } from "@/lib/core/marking/drawings-in";
import type { Feedback } from "@/lib/core/questions/question";
import type { TriedAnswer } from "@/lib/features/questions/types";

interface TriedMarkProps {
  /** The mark, a sentence why there is none, or undefined when nothing was tried. */
  readonly tried: TriedAnswer | string | undefined;
  readonly feedback: Feedback;
}

/** What the marker says to a tried answer, and what the pupil would read. */
export function TriedMark({ tried, feedback }: TriedMarkProps) {
  return (
    <div role="status" className="min-w-64 flex-1">
      {typeof tried === "string" && <Notice tone="amber">{tried}</Notice>}
      {typeof tried === "object" && (
        <Notice
          tone={tried.outcome === "correct" ? "good" : "info"}
          title={
            tried.outcome === "needs-review"
              ? "You will mark this one yourself"
              : `${tried.points} of ${marksInWords(tried.maxPoints)}`
          }
        >
          {tried.said.length > 0 ? (
            <AnswerText answer={{ text: tried.normalised, parts: tried.said }} />
          ) : (
            tried.normalised !== "" && (
              <p className="whitespace-pre-wrap">Read as: {tried.normalised}</p>
            )
          )}
          {drawingsIn(tried.parts).map((pair, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawings come in the order of the tests
            <DrawingsCompared key={index} {...pair} by="Drawn" />
          ))}
          {tried.outcome !== "needs-review" && (
            <p className="text-ink-soft">The pupil reads: {feedback[tried.outcome]}</p>
          )}
        </Notice>
      )}
    </div>
  );
}
