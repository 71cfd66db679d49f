import type { ComponentType } from "react";
import { createElement } from "react";
import type { Versioned } from "@/lib/core/kernel/versioned";
import type { FollowUp } from "@/lib/core/questions/shared/follow-up";

/** "typing": more of the same word is likely to follow, so the save may wait for a pause. */
export type Pace = "done" | "typing";

/** The picture of a question, as it is served to whoever may see it. */
export interface Picture {
  readonly url: string;
  readonly alt: string;
}

/** What a question type's part of the pupil's player is given. It draws one question's answer area and nothing else. */
export interface PlayerProps<Content, Response> {
  /** Unique on the page: prefix of ids and radio names. */
  readonly questionId: string;
  readonly content: Content;
  readonly response: Response;
  /** Called after every interaction with the whole new response. */
  readonly onChange: (response: Response, pace?: Pace) => void;
  /** True when nothing can be changed any more. */
  readonly disabled: boolean;
  /** What an examiner asked on about this question; undefined where there is none. */
  readonly followUps?: readonly FollowUp[] | undefined;
  /** Where the server runs this attempt's programs; null: they are run in this browser alone; undefined: nowhere. */
  readonly runsAt?: string | null | undefined;
  /** For the types that draw it themselves; for all others it stands beside the prompt. */
  readonly picture?: Picture | undefined;
  /** Id of the element that holds the prompt: labels the answer area. */
  readonly labelledBy: string;
  /** Id of the element that says what to do ("Select one answer."). */
  readonly describedBy: string;
}

/** What a player needs of its type's schema.ts; the marker stays on the server. */
export interface PlayerRules<Content, Response> {
  readonly content: Versioned<Content>;
  readonly response: Versioned<Response>;
  emptyResponse(content: Content): Response;
  isEmpty(content: Content, response: Response): boolean;
  /** Whether something an examiner asked waits for the pupil; types that are not asked on leave it out. */
  asksPupil?(response: Response, followUps: readonly FollowUp[]): boolean;
}

/** One question with its type's rules and shapes inside: content and responses come and go as plain data. */
export interface OpenedQuestion {
  readonly Area: ComponentType<AreaProps>;
  /** Whether the answer area shows the question's picture, so that nothing else does. */
  readonly drawsPicture: boolean;
  /** The response of an untouched question. */
  readonly empty: unknown;
  isEmpty(response: unknown): boolean;
  /** Whether something an examiner asked waits for the pupil. */
  asksPupil(response: unknown, followUps: readonly FollowUp[]): boolean;
}

export interface AreaProps extends Omit<PlayerProps<unknown, unknown>, "content"> {
  /** Undefined until the pupil has done something. */
  readonly response: unknown;
}

/** What `components/questions/<type>/player.tsx` exports as `player`. */
export interface QuestionPlayer {
  /**
   * Fetches what runs programs, where the attempt runs any, until it is kept on this machine; types without programs leave it
   * out. Never throws.
   */
  readonly prefetchRuns?: (() => Promise<void>) | undefined;
  /** Fetches what a question needs beside its answer area; types that need nothing leave it out. @throws when it did not come. */
  readonly prefetch?: ((content: unknown) => Promise<unknown>) | undefined;
  /** @throws AppError "invalid" when the content has no shape this program has ever written. */
  open(content: unknown): OpenedQuestion;
}

interface OwnWays<Content> extends Pick<QuestionPlayer, "prefetchRuns"> {
  readonly drawsPicture?: boolean;
  readonly prefetch?: (content: Content) => Promise<unknown>;
}

/** Joins a type's rules and its answer area, and forgets their shapes by parsing at the border. */
export function questionPlayer<Content, Response>(
  rules: PlayerRules<Content, Response>,
  Part: ComponentType<PlayerProps<Content, Response>>,
  { drawsPicture = false, prefetch, prefetchRuns }: OwnWays<Content> = {},
): QuestionPlayer {
  const readContent = (raw: unknown) => rules.content.read(raw, "This question");
  return {
    prefetchRuns,
    prefetch: prefetch && ((raw) => prefetch(readContent(raw))),
    open(raw) {
      const content = readContent(raw);
      const read = (response: unknown) =>
        response === undefined
          ? rules.emptyResponse(content)
          : rules.response.read(response, "This answer");
      return {
        Area: ({ response, onChange, ...rest }) =>
          createElement(Part, { ...rest, content, response: read(response), onChange }),
        drawsPicture,
        empty: rules.emptyResponse(content),
        isEmpty: (response) => rules.isEmpty(content, read(response)),
        asksPupil: (response, followUps) => rules.asksPupil?.(read(response), followUps) === true,
      };
    },
  };
}
