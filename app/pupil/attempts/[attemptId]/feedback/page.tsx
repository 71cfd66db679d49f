import type { Metadata } from "next";
import { FeedbackSummary } from "@/components/attempts/feedback-summary";
import { QuestionFeedback } from "@/components/attempts/question-feedback";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { loadFeedback } from "@/lib/features/attempts/loaders";
import type { NoFeedback } from "@/lib/features/attempts/types";

export const metadata: Metadata = { title: "Your feedback" };

export default async function FeedbackPage({
  params,
}: PageProps<"/pupil/attempts/[attemptId]/feedback">) {
  const { attemptId } = await params;
  const feedback = await loadFeedback(attemptId);
  return (
    <div className="flex flex-col gap-6">
      <h1 className="text-3xl font-bold tracking-tight">{feedback.title}</h1>
      {"reason" in feedback ? (
        <Notice title="Your feedback is not here yet">{REASONS[feedback.reason]}</Notice>
      ) : (
        <>
          <FeedbackSummary feedback={feedback} />
          <ol className="flex flex-col gap-5">
            {feedback.questions.map((question) => (
              <li key={question.questionId}>
                <QuestionFeedback question={question} />
              </li>
            ))}
          </ol>
        </>
      )}
      <p>
        <LinkButton href="/pupil">Back to your tests</LinkButton>
      </p>
    </div>
  );
}

const REASONS: Readonly<Record<NoFeedback["reason"], string>> = {
  "not-handed-in": "You have not handed in this test. Go back to your tests to carry on.",
  "waits-for-release": "Your teacher will let you know when it is ready. Your answers are safe.",
  never: "Your teacher will go through this test with you in class.",
};
