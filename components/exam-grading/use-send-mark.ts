"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { GiveMark } from "@/lib/features/exams/grading/schema";
import type { MarkOutcome } from "./give-mark";
import { giveMark } from "./give-mark";

/**
 * Sends marks at once, side by side; only a second one of the same answer waits for the first, whose version it builds
 * on. One that is still on its way when the teacher has gone to another page refreshes what that page shows.
 */
export function useSendMark(): (mark: GiveMark) => Promise<MarkOutcome> {
  const router = useRouter();
  const versions = useRef(new Map<string, Promise<number>>());
  const isHere = useRef(true);
  // Leaving the page is no event of this component's.
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return async (mark) => {
    const before = versions.current.get(mark.questionId) ?? Promise.resolve(mark.seenVersion);
    const sent = before.then(async (version) => {
      const seenVersion = Math.max(version, mark.seenVersion);
      const outcome = await giveMark({ ...mark, seenVersion });
      return { outcome, version: outcome.ok ? outcome.version : seenVersion };
    });
    versions.current.set(
      mark.questionId,
      sent.then(({ version }) => version),
    );
    const { outcome } = await sent;
    if (!isHere.current) router.refresh();
    return outcome;
  };
}
