import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { AttemptSession } from "@/lib/client/attempt-session";
import { Player } from "./player";
import "./styles/player.css";

/** Starts the player in the page's `#player`, which says where the server of the attempt is. */
async function start(root: HTMLElement): Promise<void> {
  const { attempt = "", worker = "", home = "/", signIn = "/", feedback = "/" } = root.dataset;
  const session = await AttemptSession.open(attempt);
  createRoot(root).render(
    <StrictMode>
      <Player session={session} worker={worker} links={{ home, signIn, feedback }} />
    </StrictMode>,
  );
}

const root = document.getElementById("player");
if (root === null) throw new Error("The page has no place for the player.");
await start(root);
