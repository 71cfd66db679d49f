import { StrictMode } from "react";
import type { Root } from "react-dom/client";
import type { AttemptSession } from "@/lib/client/attempt-session";
import type { PlayerLinks } from "./attempt-context";
import type { ExamParts } from "./exam-parts";
import { Player } from "./player";

interface Play {
  readonly session: AttemptSession;
  /** Address of the service worker. */
  readonly worker: string;
  readonly links: PlayerLinks;
  readonly exam?: ExamParts;
}

/** Puts the player on the page. */
export function play(root: Root, given: Play): void {
  root.render(
    <StrictMode>
      <Player {...given} />
    </StrictMode>,
  );
}
