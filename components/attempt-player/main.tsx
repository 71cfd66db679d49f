import type { Root } from "react-dom/client";
import { createRoot } from "react-dom/client";
import { AttemptSession } from "@/lib/client/attempt-session";
import { openAgain } from "@/lib/client/open-again";
import { play } from "./play";
import "./styles/player.css";

/** Starts the player in the page's `#player`, which says where the server of the attempt is. */
async function start(place: HTMLElement): Promise<void> {
  const { attempt = "", worker = "", home = "/", signIn = "/", feedback = "/" } = place.dataset;
  const { exam: title } = place.dataset;
  const root = createRoot(place);
  if (title !== undefined) return startExam(root, attempt, worker, title);
  const session = await AttemptSession.open(attempt);
  play(root, { session, worker, links: { home, signIn, feedback, run: `${attempt}/run` } });
}

/** At an exam group the pupil shows a slip first; all that only an exam needs is here before anything is asked. */
async function startExam(root: Root, base: string, worker: string, title: string): Promise<void> {
  const { openExam } = await import("@/components/exam-door/open-exam").catch(async () => {
    await openAgain();
    // The page is on its way out; nothing must begin in what is left of it.
    return new Promise<never>(() => undefined);
  });
  play(root, { worker, ...(await openExam(root, base, title)) });
}

const place = document.getElementById("player");
if (place === null) throw new Error("The page has no place for the player.");
await start(place);
