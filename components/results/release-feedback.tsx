"use client";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { releaseFeedbackAction } from "@/lib/features/results/answers/actions";

/** One press lets the pupils of a test read their feedback. */
export function ReleaseFeedback({ assignmentId }: { readonly assignmentId: string }) {
  const [pending, start] = useTransition();
  const [message, setMessage] = useState("");
  const release = () =>
    start(async () => {
      const result = await releaseFeedbackAction({ assignmentId });
      setMessage(result.ok ? "Pupils can read their feedback now." : result.error.message);
    });
  return (
    <>
      <Button variant="primary" isPending={pending} onPress={release}>
        Release feedback
      </Button>
      <span role="status" className="self-center text-sm text-ink-soft">
        {message}
      </span>
    </>
  );
}
