import { StrictMode } from "react";
import type { Root } from "react-dom/client";
import { createRoot } from "react-dom/client";
import { attemptServer } from "@/lib/client/attempt-server";
import { AttemptSession } from "@/lib/client/attempt-session";
import type { PlayerLinks } from "./attempt-context";
import { Player } from "./player";
import "./styles/player.css";

/** Starts the player in the page's `#player`, which says where the server of the attempt is. */
async function start(place: HTMLElement): Promise<void> {
  const { attempt = "", worker = "", home = "/", signIn = "/", feedback = "/" } = place.dataset;
  const { exam: title } = place.dataset;
  const root = createRoot(place);
  if (title !== undefined) return startExam(root, attempt, worker, title);
  play(root, await AttemptSession.open(attempt), worker, { home, signIn, feedback });
}

/** At an exam group the pupil shows a slip first, and every call a token. */
async function startExam(root: Root, base: string, worker: string, title: string): Promise<void> {
  const { DOOR, enterExam, listenToExam } = await import("@/components/exam-door/enter-exam");
  const { tokenFor } = await import("@/lib/client/exam-pass");
  const { exam_session_id: id } = await enterExam(root, title);
  const server = attemptServer(base, () => tokenFor(id));
  const session = await AttemptSession.open(`${base}/${id}`, server);
  listenToExam(session, id);
  play(root, session, worker, { home: DOOR, signIn: DOOR, feedback: DOOR });
}

function play(root: Root, session: AttemptSession, worker: string, links: PlayerLinks): void {
  root.render(
    <StrictMode>
      <Player session={session} worker={worker} links={links} />
    </StrictMode>,
  );
}

const place = document.getElementById("player");
if (place === null) throw new Error("The page has no place for the player.");
await start(place);
