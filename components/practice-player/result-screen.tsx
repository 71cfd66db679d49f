import type { ReactNode } from "react";
import { useState } from "react";
import { useAttempt, useQueue } from "@/components/attempt-player/attempt-context";
import { Screen } from "@/components/attempt-player/screen";
import { keepPass } from "@/lib/client/exam-pass";
import type { PracticeReply } from "@/lib/client/practice-calls";
import { practiseAgain, readAttempt, readAttempts } from "@/lib/client/practice-calls";
import type { PracticeReview } from "@/lib/core/exams/practice/attempts";
import { resultInWords } from "./review-in-words";
import { ReviewedQuestions } from "./reviewed-questions";
import { useReply } from "./use-reply";

/** After handing in: the result, every answer beside the right one, and another go. */
export function ResultScreen(): ReactNode {
  const { pending } = useQueue().state;
  const [times, setTimes] = useState(0);
  // Marks are of what is on the server; what is still on this device must not look as if it had been wrong.
  if (pending.length > 0) return <StillSending />;
  return <Result key={times} onRetry={() => setTimes(times + 1)} />;
}

function StillSending(): ReactNode {
  return (
    <Screen heading="You have finished">
      <p className="lead" role="status">
        Your last answers are still being sent. Please keep this page open for a moment.
      </p>
    </Screen>
  );
}

function Result({ onRetry }: { onRetry(): void }): ReactNode {
  const { links, paper } = useAttempt();
  const reply = useReply(readNewest);
  return (
    <Screen heading="Your result" title={`Your result – ${paper.title}`}>
      <ResultWords reply={reply} onRetry={onRetry} />
      <WhatNext leave={links.home} />
      {reply?.ok === true && <ReviewedQuestions review={reply.value} />}
    </Screen>
  );
}

function ResultWords(props: {
  readonly reply: PracticeReply<PracticeReview> | undefined;
  onRetry(): void;
}): ReactNode {
  const { reply, onRetry } = props;
  return (
    <div role="status">
      {reply === undefined && <p className="lead">Looking at your answers…</p>}
      {reply?.ok === true && <p className="result">{resultInWords(reply.value)}</p>}
      {reply?.ok === false && (
        <div className="banner">
          <p>{reply.message}</p>
          <button type="button" className="button" onClick={onRetry}>
            Try again
          </button>
        </div>
      )}
    </div>
  );
}

function WhatNext({ leave }: { readonly leave: string }): ReactNode {
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const goAgain = async () => {
    setBusy(true);
    const reply = await practiseAgain();
    setBusy(false);
    if (!reply.ok) return setProblem(reply.message);
    keepPass(reply.value);
    // The page opens whatever attempt its pass is for.
    location.replace("/");
  };
  return (
    <nav aria-label="What next">
      <div className="choice-row">
        <button
          type="button"
          className="button main big"
          disabled={busy}
          onClick={() => void goAgain()}
        >
          {busy ? "One moment…" : "Practise again"}
        </button>
        <a className="button big" href={leave}>
          Leave
        </a>
      </div>
      <div role="alert">{problem !== "" && <p className="banner">{problem}</p>}</div>
    </nav>
  );
}

/** The attempt this page is about: the newest that was handed in. */
async function readNewest(): Promise<PracticeReply<PracticeReview>> {
  const own = await readAttempts();
  if (!own.ok) return own;
  const newest = own.value.attempts.findLast(({ submitted_at }) => submitted_at !== null);
  return newest === undefined
    ? { ok: false, message: "Your answers are not here yet. Try again in a moment." }
    : await readAttempt(newest.number);
}
