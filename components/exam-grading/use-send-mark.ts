"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import * as z from "zod/mini";
import type { MarkOutcome } from "@/lib/client/send-mark";
import { sendMark } from "@/lib/client/send-mark";
import type { GiveMark } from "@/lib/features/exams/grading/schema";

const takenSchema = z.object({ version: z.int() });
type Outcome = MarkOutcome<z.infer<typeof takenSchema>>;

/**
 * Sends marks at once, side by side; only a second one of the same answer waits for the first, whose version it builds
 * on. What was still on its way when the teacher went to another page is shown there as soon as it has arrived.
 */
export function useSendMark(): (mark: GiveMark) => Promise<Outcome> {
  const router = useRouter();
  const versions = useRef(new Map<string, Promise<number>>());
  // The next page may have been made before the last marks were taken, and leaving is no event of this component's.
  useEffect(() => {
    const sent = versions.current;
    return () => {
      if (sent.size > 0) void Promise.allSettled(sent.values()).then(() => router.refresh());
    };
  }, [router]);
  return async (mark) => {
    const before = versions.current.get(mark.questionId) ?? Promise.resolve(mark.seenVersion);
    const sent = before.then(async (version) => {
      const seenVersion = Math.max(version, mark.seenVersion);
      const outcome = await sendMark("/api/exams/marks", { ...mark, seenVersion }, takenSchema);
      return { outcome, version: outcome.ok ? outcome.taken.version : seenVersion };
    });
    versions.current.set(
      mark.questionId,
      sent.then(({ version }) => version),
    );
    return (await sent).outcome;
  };
}
