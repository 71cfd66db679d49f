"use client";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { decideLateAction } from "@/lib/features/attempts/actions";
import type { PaperPage } from "@/lib/features/results/types";

/** Answers that arrived after the time was over: kept, and the teacher says whether they count. Can be taken back. */
export function LateDecision({ attemptId, late }: Pick<PaperPage, "attemptId" | "late">) {
  const [pending, start] = useTransition();
  const [message, setMessage] = useState("");
  if (late === "none") return null;
  const decide = (accept: boolean) =>
    start(async () => {
      const result = await decideLateAction({ attemptId, accept: String(accept) });
      setMessage(result.ok ? "" : result.error.message);
    });
  return (
    <Notice tone={late === "undecided" ? "amber" : "info"} title={TITLES[late]} className="mb-5">
      <div className="mt-2 flex flex-wrap gap-2">
        {late !== "accepted" && (
          <Button size="small" isPending={pending} onPress={() => decide(true)}>
            Count them
          </Button>
        )}
        {late !== "left-out" && (
          <Button size="small" isPending={pending} onPress={() => decide(false)}>
            Leave them out
          </Button>
        )}
      </div>
      <p role="status">{message}</p>
    </Notice>
  );
}

const TITLES = {
  undecided: "Some answers arrived after the time was over. They are kept; do they count?",
  accepted: "Answers that arrived late count.",
  "left-out": "Answers that arrived late do not count. They are kept in the log.",
} as const;
