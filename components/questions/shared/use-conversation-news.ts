import { useEffect, useRef, useState } from "react";
import type { Stage } from "@/lib/core/questions/shared/conversation-stage";
import type { Announced } from "./announcement";
import { SILENT } from "./announcement";

/** What a screen reader is told while the page is open: a question that has come, or that none comes. */
export function useNews(stage: Stage): Announced {
  const [said, setSaid] = useState(SILENT);
  const before = useRef(stage.kind);
  const { kind } = stage;
  const asked = stage.kind === "writing" ? stage.question?.content : undefined;
  // Questions come from outside; only what comes after waiting is news.
  useEffect(() => {
    const words = newsOf(before.current, kind, asked);
    before.current = kind;
    if (words !== undefined) setSaid(({ turn }) => ({ words, turn: turn + 1 }));
  }, [kind, asked]);
  return said;
}

function newsOf(
  before: Stage["kind"],
  now: Stage["kind"],
  asked: string | undefined,
): string | undefined {
  if (before === "writing") return undefined;
  if (now === "writing") return asked === undefined ? undefined : `You are asked: ${asked}`;
  return now === "finished" && before === "awaiting"
    ? "Nothing more is asked about your answer."
    : undefined;
}
