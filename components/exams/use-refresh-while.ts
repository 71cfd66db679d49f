"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const LOOK_MS = 3_000;

/** Has the page read again every few seconds, only while there is something to wait for. */
export function useRefreshWhile(isWaiting: boolean): void {
  const router = useRouter();
  // A clock behind the live line: a school's proxy may let no WebSocket through.
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => router.refresh(), LOOK_MS);
    return () => clearInterval(timer);
  }, [isWaiting, router]);
}
