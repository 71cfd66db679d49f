import { useEffect, useState } from "react";
import type { Conversation } from "@/lib/core/questions/shared/conversation";
import type { Stage } from "@/lib/core/questions/shared/conversation-stage";
import { stageOf } from "@/lib/core/questions/shared/conversation-stage";
import type { FollowUp } from "@/lib/core/questions/shared/follow-up";

/** Where the conversation stands now; the end of a wait comes by itself. */
export function useStage(
  content: { readonly maxFollowups: number },
  response: Conversation,
  followUps: readonly FollowUp[] | undefined,
): Stage {
  const [, setOver] = useState(0);
  const stage = stageOf(content, response, followUps, Date.now());
  const until = stage.kind === "awaiting" ? stage.until : undefined;
  // Time passes outside React; it matters only while a question may come.
  useEffect(() => {
    if (until === undefined) return;
    const timer = setTimeout(() => setOver(until), Math.max(0, until - Date.now()) + 50);
    return () => clearTimeout(timer);
  }, [until]);
  return stage;
}
