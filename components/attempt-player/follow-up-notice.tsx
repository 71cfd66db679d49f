import { MessageCircleQuestion } from "lucide-react";
import type { ReactNode } from "react";
import { answerTo } from "@/lib/client/queue-state";
import { useAttempt, useQueue } from "./attempt-context";
import { followUpsTo } from "./follow-ups";
import { goTo, usePlace } from "./navigation";

/** Something was asked on while its pupil is elsewhere. Nobody has to go back; where one cannot, it is not said. */
export function FollowUpNotice(): ReactNode {
  const { questions = [], ready, paper } = useAttempt();
  const { state } = useQueue();
  const place = usePlace(paper.questions.length);
  if (!paper.allow_back || place.screen === "start") return null;
  const here = place.screen === "question" ? place.number : undefined;
  const asking = questions.find(
    ({ id, number, opened }) =>
      number !== here &&
      opened.asksPupil(answerTo(state, id)?.response, followUpsTo(id, ready.followUps) ?? []),
  );
  if (asking === undefined) return null;
  const { number } = asking;
  return (
    <div className="banner">
      <MessageCircleQuestion aria-hidden size={24} />
      <p>You are asked something more about your answer to question {number}.</p>
      <button type="button" className="button" onClick={() => goTo({ screen: "question", number })}>
        Go to question {number}
      </button>
    </div>
  );
}
