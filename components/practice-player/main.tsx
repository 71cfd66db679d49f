import { createRoot } from "react-dom/client";
import { play } from "@/components/attempt-player/play";
import { openPractice } from "./open-practice";
import "@/components/attempt-player/styles/player.css";
import "./practice.css";

/** Starts the page of a standing practice in its `#player`: the player, with a door anybody may come in by. */
async function start(place: HTMLElement): Promise<void> {
  const { attempt = "", worker = "", exam: title = "" } = place.dataset;
  const root = createRoot(place);
  play(root, { worker, ...(await openPractice(root, attempt, title)) });
}

const place = document.getElementById("player");
if (place === null) throw new Error("The page has no place for the player.");
await start(place);
