import "./player.css";
import type { ReactNode, RefObject } from "react";
import { useEffect, useRef } from "react";
import * as rules from "@/lib/core/questions/dialogue/schema";
import type { Turn } from "@/lib/core/questions/shared/conversation";
import { MOST_CHARACTERS } from "@/lib/core/questions/shared/conversation";
import type { Stage } from "@/lib/core/questions/shared/conversation-stage";
import {
  asksPupil,
  withDraft,
  withFinished,
  withReopened,
} from "@/lib/core/questions/shared/conversation-stage";
import type { PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import { Announcement } from "../shared/announcement";
import { WritingArea } from "../shared/conversation-writing";
import { SaidSoFar } from "../shared/said-so-far";
import { useNews } from "../shared/use-conversation-news";
import { useStage } from "../shared/use-conversation-stage";

type Props = PlayerProps<rules.Content, rules.Response>;

function Dialogue(props: Props): ReactNode {
  const { questionId, content, response, onChange, disabled, labelledBy, describedBy } = props;
  const followUps = props.followUps ?? [];
  const stage = useStage(content, response, props.followUps);
  const news = useNews(stage);
  const moved = useFocusAfterPress(stage.kind);
  return (
    <div className="dialogue">
      <SaidSoFar turns={earlierTurns(response, stage)} />
      {stage.kind === "writing" ? (
        <WritingArea
          key={answersGiven(response)}
          id={questionId}
          question={stage.question?.content}
          draft={response.draft}
          mostCharacters={roomLeft(response)}
          canFinish={stage.canFinish}
          {...{ disabled, labelledBy, describedBy }}
          area={moved.writing}
          onWrite={(draft) => onChange(withDraft(response, draft, followUps), "typing")}
          onLeave={() => onChange(response, "done")}
          onFinish={() => {
            moved.pressed();
            onChange(withFinished(response, new Date().toISOString()));
          }}
        />
      ) : (
        <Waiting
          stage={stage}
          disabled={disabled}
          place={moved.waiting}
          onReopen={() => {
            moved.pressed();
            onChange(withReopened(response));
          }}
        />
      )}
      <Announcement said={news} />
    </div>
  );
}

interface WaitingProps {
  readonly stage: Exclude<Stage, { kind: "writing" }>;
  readonly disabled: boolean;
  readonly place: RefObject<HTMLDivElement | null>;
  onReopen(): void;
}

/** The answer is finished. Nothing here has to be waited for. */
function Waiting({ stage, disabled, place, onReopen }: WaitingProps): ReactNode {
  return (
    <div ref={place} tabIndex={-1} className="dialogue-wait">
      <p>
        <strong>Your answer is in.</strong>{" "}
        {stage.kind === "awaiting"
          ? "You may be asked more about it in a moment. You need not wait: you can go on with the next question."
          : "Nothing more is asked. You can go on, or change your last answer."}
      </p>
      {stage.kind === "finished" && !disabled && (
        <button type="button" className="button" onClick={onReopen}>
          Change my answer
        </button>
      )}
    </div>
  );
}

/** What was pressed goes away with its part of the screen; the keyboard goes on in what came instead. */
function useFocusAfterPress(kind: Stage["kind"]) {
  const pressed = useRef(false);
  const writing = useRef<HTMLTextAreaElement>(null);
  const waiting = useRef<HTMLDivElement>(null);
  // After the screen has changed, and only for whoever pressed: a question that comes must not take the focus.
  useEffect(() => {
    if (!pressed.current) return;
    pressed.current = false;
    if (kind === "writing") writing.current?.focus();
    else waiting.current?.focus();
  }, [kind]);
  return {
    writing,
    waiting,
    pressed() {
      pressed.current = true;
    },
  };
}

/** The question that is being answered stands at the answer area, not among what was said. */
function earlierTurns({ turns }: rules.Response, stage: Stage): readonly Turn[] {
  const current = stage.kind === "writing" ? stage.question : undefined;
  return turns.at(-1) === current ? turns.slice(0, current === undefined ? undefined : -1) : turns;
}

/** One writing area for each answer: it must stay the same while its question joins the conversation. */
function answersGiven({ turns }: rules.Response): number {
  return turns.filter(({ role }) => role === "student").length;
}

function roomLeft({ turns }: rules.Response): number {
  const used = turns
    .filter(({ role }) => role === "student")
    .reduce((sum, { content }) => sum + content.length, 0);
  return Math.max(0, MOST_CHARACTERS - used);
}

// Each by itself: the shape of the key and the words for paper stay out of the pupil's browser.
const played = {
  content: rules.content,
  response: rules.response,
  emptyResponse: rules.emptyResponse,
  isEmpty: rules.isEmpty,
  asksPupil,
};

export const player = questionPlayer(played, Dialogue);
