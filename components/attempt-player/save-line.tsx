import { Check, CloudOff, RefreshCw } from "lucide-react";
import type { ReactNode } from "react";
import type { QueueSnapshot } from "@/lib/client/answer-queue";
import { useQueue } from "./attempt-context";
import { clockTime } from "./time-words";

/** How the answers stand: "Saved 10:42:03 · K7Q9F", or where they are meanwhile. */
export function SaveLine(): ReactNode {
  const queue = useQueue();
  const { pending, latest } = queue.state;
  const waiting = pending.length > 0;
  const Icon = waiting ? (queue.link === "up" ? RefreshCw : CloudOff) : Check;
  return (
    <p className="save-line" data-waiting={(waiting && queue.link !== "up") || undefined}>
      {(waiting || latest !== undefined) && <Icon aria-hidden size={18} />}
      <span>{waiting ? waitingWords(queue) : savedWords(queue)}</span>
    </p>
  );
}

function waitingWords({ link, outlivesThePage }: QueueSnapshot): string {
  if (link === "up") return "Saving…";
  return outlivesThePage
    ? "Kept on this device, not sent yet"
    : "Not sent yet: keep this page open";
}

function savedWords({ state }: QueueSnapshot): string {
  if (state.latest === undefined) return "Your answers are saved as you go";
  return `Saved ${clockTime(state.latest.saved_at)} · ${state.latest.receipt}`;
}
