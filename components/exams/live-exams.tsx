"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { listenTo } from "@/lib/client/realtime";
import { useRefreshWhile } from "./use-refresh-while";

/** News come in bursts (ten groups launch at once): the page is read again at most this often. */
const AT_MOST_EVERY_MS = 700;

interface LiveExamsProps {
  /** "exams:all", or "exam:<delivery>" for what its pupils do. */
  readonly topic: string;
  /** Something is on its way and will change by itself. */
  readonly isMoving: boolean;
}

/** Keeps a page of exam groups up to date, and says so. */
export function LiveExams({ topic, isMoving }: LiveExamsProps) {
  const router = useRouter();
  const [isLive, setLive] = useState(false);
  // News comes from outside React: the page's line to the server.
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stop = listenTo(topic, ({ type }) => {
      setLive(type !== "refused");
      // A program that says twice a minute that it is well is no news.
      if (type === "refused" || type === "node_health" || waiting !== undefined) return;
      waiting = setTimeout(() => {
        waiting = undefined;
        router.refresh();
      }, AT_MOST_EVERY_MS);
    });
    return () => {
      stop();
      clearTimeout(waiting);
    };
  }, [topic, router]);
  useRefreshWhile(isMoving);
  // Whoever comes back to the page sees it as it is now.
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && router.refresh();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [router]);
  return (
    <p className="flex items-center gap-2 text-sm text-ink-soft print:hidden">
      <span
        aria-hidden="true"
        className={`size-2.5 rounded-full ${isLive ? "bg-good" : "border-2 border-line-strong"}`}
      />
      {isLive ? "Live: this page keeps itself up to date." : "Connecting. Reload to see news."}
    </p>
  );
}
