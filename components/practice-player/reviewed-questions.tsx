import { CircleAlert, CircleCheck, CircleDashed, Scale } from "lucide-react";
import type { ReactNode } from "react";
import { safeParse } from "zod/mini";
import { RichText } from "@/components/rich-text/rich-text";
import { richTextSchema } from "@/components/rich-text/rich-text-schema";
import type { PracticeReview, ReviewedQuestion } from "@/lib/core/exams/practice/attempts";
import { outcomeInWords } from "./review-in-words";

const ICONS = {
  correct: CircleCheck,
  partial: CircleAlert,
  incorrect: CircleDashed,
  unmarked: Scale,
} as const;

/** Every question of an attempt: what was asked, answered, and what is right. */
export function ReviewedQuestions({ review }: { readonly review: PracticeReview }): ReactNode {
  return (
    <ol className="reviewed">
      {review.questions.map((question) => (
        <li key={question.number} className="reviewed-question">
          <Reviewed question={question} />
        </li>
      ))}
    </ol>
  );
}

function Reviewed({ question }: { readonly question: ReviewedQuestion }): ReactNode {
  const { number, prompt, image, outcome, feedback } = question;
  const Icon = ICONS[outcome];
  const text = safeParse(richTextSchema, prompt);
  return (
    <>
      <h2>Question {number}</h2>
      <div className="prompt">{text.success && <RichText text={text.data} />}</div>
      {image !== null && (
        // biome-ignore lint/performance/noImgElement: the player stands outside Next
        <img src={image.url} alt={image.alt} />
      )}
      <p className="outcome" data-outcome={outcome}>
        <Icon aria-hidden size={22} />
        <strong>{outcomeInWords(question)}</strong>
      </p>
      <Answers question={question} />
      {feedback !== "" && <p>{feedback}</p>}
    </>
  );
}

function Answers({ question }: { readonly question: ReviewedQuestion }): ReactNode {
  const { answer, conversation, right_answer: right, scheme, outcome } = question;
  return (
    <dl className="answers">
      <dt>Your answer</dt>
      <dd>
        {conversation.length > 0 ? (
          <Conversation turns={conversation} />
        ) : (
          <p className="words">{answer === "" ? "You left this empty." : answer}</p>
        )}
      </dd>
      {right !== "" && outcome !== "correct" && (
        <>
          <dt>{outcome === "unmarked" ? "A good answer" : "The right answer"}</dt>
          <dd className="words">{right}</dd>
        </>
      )}
      {scheme !== "" && (
        <>
          <dt>What earns marks</dt>
          <dd className="words">{scheme}</dd>
        </>
      )}
    </dl>
  );
}

function Conversation({ turns }: { readonly turns: ReviewedQuestion["conversation"] }): ReactNode {
  return (
    <ol className="turns">
      {turns.map(({ role, content }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was said stays said, in its order
        <li key={index}>
          <p className="note">{role === "student" ? "You" : "The examiner"}</p>
          <p className="words">{content}</p>
        </li>
      ))}
    </ol>
  );
}
