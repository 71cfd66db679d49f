import type { ComponentType } from "react";

/** What a question type's part of the pupil's player is given. It draws one question's answer area and nothing else. */
export interface PlayerProps<Content, Response> {
  /** Unique on the page: prefix of ids and radio names. */
  readonly questionId: string;
  readonly content: Content;
  readonly response: Response;
  /** Called after every interaction with the whole new response. */
  readonly onChange: (response: Response) => void;
  /** True when nothing can be changed any more. */
  readonly disabled: boolean;
  /** Id of the element that holds the prompt: labels the answer area. */
  readonly labelledBy: string;
}

/** What `components/questions/<type>/player.tsx` exports. */
export interface PlayerModule<Content, Response> {
  readonly Player: ComponentType<PlayerProps<Content, Response>>;
  emptyResponse(content: Content): Response;
  isEmpty(content: Content, response: Response): boolean;
}

/** A registered player, its own shapes forgotten. */
export interface AnyPlayerModule {
  // Method syntax keeps the registry's parts assignable: each is only ever given its own type's content.
  Player(props: PlayerProps<never, never>): unknown;
  emptyResponse(content: never): unknown;
  isEmpty(content: never, response: never): boolean;
}
