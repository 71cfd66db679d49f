import { Check, CircleDashed, TriangleAlert, X } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import type { ReviewQuestion } from "@/lib/features/questions/types";

interface QuestionListProps {
  readonly questions: readonly ReviewQuestion[];
  readonly selectedId: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** Every question of the lesson with how it stands. */
export function QuestionList({ questions, selectedId, onSelect }: QuestionListProps) {
  return (
    <nav aria-label="Questions">
      <ol className="relative flex gap-2 overflow-x-auto pb-2 lg:flex-col lg:gap-1 lg:overflow-visible lg:pb-0">
        {questions.map((question, index) => (
          <li key={question.id} className="w-56 shrink-0 lg:w-auto">
            <button
              type="button"
              aria-current={question.id === selectedId}
              onClick={() => onSelect(question.id)}
              className={classNames(
                "flex w-full cursor-pointer items-start gap-2.5 rounded-control border px-3 py-2 text-left",
                question.id === selectedId
                  ? "border-accent bg-accent-soft"
                  : "border-transparent hover:bg-sunken",
                question.status === "REJECTED" && "opacity-60",
              )}
            >
              <Standing question={question} />
              <span className="min-w-0">
                <span className="line-clamp-2 text-sm font-medium">
                  {index + 1}. {question.preview.line}
                </span>
                <span className="text-xs text-ink-soft">{question.preview.typeLabel}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Standing({ question }: { readonly question: ReviewQuestion }) {
  const [Icon, tone, words] = standing(question);
  return (
    <span className={classNames("mt-0.5 shrink-0", tone)}>
      <Icon aria-hidden="true" size={18} />
      <span className="sr-only">{words}</span>
    </span>
  );
}

function standing({ status, acceptance }: ReviewQuestion) {
  if (status === "ACCEPTED") return [Check, "text-good", "Accepted:"] as const;
  if (status === "REJECTED") return [X, "text-ink-soft", "Rejected:"] as const;
  return acceptance === "ready"
    ? ([CircleDashed, "text-ink-soft", "To check:"] as const)
    : ([TriangleAlert, "text-amber-ink", "Needs a look:"] as const);
}
