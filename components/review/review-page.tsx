"use client";
import { GenerationProgress, isRunning } from "@/components/generations/generation-progress";
import { useGeneration } from "@/components/generations/use-generation";
import { showToast } from "@/components/ui/toast";
import { callAction } from "@/lib/client/call-action";
import { regenerateQuestionAction } from "@/lib/features/generations/actions";
import type { GenerationProgress as Generation } from "@/lib/features/generations/types";
import { listQuestionsAction } from "@/lib/features/questions/actions";
import type { ReviewQuestion } from "@/lib/features/questions/types";
import type { LessonPicture } from "./lesson-pictures";
import { LessonPictures } from "./lesson-pictures-context";
import { ReviewDesk } from "./review-desk";
import { useReview } from "./use-review";
import type { WriteQuestionProps } from "./write-question";

interface ReviewPageProps {
  readonly lesson: {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly fileName: string;
  };
  readonly questions: readonly ReviewQuestion[];
  /** Kinds of question that can be written by hand. */
  readonly types: WriteQuestionProps["types"];
  /** Pictures a question can have. */
  readonly pictures: readonly LessonPicture[];
  /** The newest generation of this lesson. */
  readonly generation: Generation | undefined;
}

/** The review desk, fed by a generation that may still be running. */
export function ReviewPage(props: ReviewPageProps) {
  const { lesson, questions, types, pictures, generation: newest } = props;
  const review = useReview(questions);
  const refresh = async () => {
    const result = await callAction(listQuestionsAction, { documentId: lesson.id });
    if (result.ok) review.replaceAll(result.value);
    return result;
  };
  const { generation, cancel, makeDrafts } = useGeneration(newest, () => void refresh());
  const draft = async () => {
    const problem = await makeDrafts(lesson.id);
    if (problem !== undefined) showToast({ message: problem });
  };
  const makeAgain = async (questionId: string, instruction: string) => {
    const result = await callAction(regenerateQuestionAction, { questionId, instruction });
    if (!result.ok) return result.error.message;
    const all = await refresh();
    const question = all.ok ? all.value.find(({ id }) => id === questionId) : undefined;
    if (question === undefined) return "It was made again. Reload the page to see it.";
    review.takeChange({ question, before: result.value.before }, "Question made again.");
  };
  return (
    <LessonPictures value={pictures}>
      <ReviewDesk
        lesson={lesson}
        review={review}
        types={types}
        hasTried={generation !== undefined}
        isMaking={generation !== undefined && isRunning(generation)}
        onMakeAgain={makeAgain}
        progress={
          generation !== undefined && (
            <GenerationProgress generation={generation} onCancel={cancel} onDraft={draft} />
          )
        }
      />
    </LessonPictures>
  );
}
