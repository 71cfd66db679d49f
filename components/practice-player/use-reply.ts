import { useEffect, useState } from "react";
import type { PracticeReply } from "@/lib/client/practice-calls";

/**
 * Asks once for as long as the part is shown.
 * @param ask the same function for the same question.
 * @returns undefined until there is a reply.
 */
export function useReply<T>(ask: () => Promise<PracticeReply<T>>): PracticeReply<T> | undefined {
  const [reply, setReply] = useState<PracticeReply<T>>();
  // What was done is on the server. A part that is gone wants no reply any more.
  useEffect(() => {
    let isWanted = true;
    void ask().then((heard) => {
      if (isWanted) setReply(heard);
    });
    return () => {
      isWanted = false;
    };
  }, [ask]);
  return reply;
}
