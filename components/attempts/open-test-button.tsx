"use client";
import { ArrowRight } from "lucide-react";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { startAttemptAction } from "@/lib/features/attempts/actions";

export interface OpenTestButtonProps {
  readonly assignmentId: string;
  /** Undefined until the test was opened for the first time. */
  readonly attemptId: string | undefined;
  readonly title: string;
}

/** Opens the player, which is a page of its own outside this one. */
export function OpenTestButton({ assignmentId, attemptId, title }: OpenTestButtonProps) {
  const [isPending, start] = useTransition();
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const open = () =>
    start(async () => {
      const result =
        attemptId === undefined
          ? await startAttemptAction({ assignmentId }).catch(() => undefined)
          : ({ ok: true, value: { attemptId } } as const);
      if (result?.ok === true) window.location.assign(`/pupil/attempts/${result.value.attemptId}`);
      else setRefusal(result?.error.message ?? NO_ANSWER);
    });
  return (
    <>
      {refusal !== undefined && (
        <Notice tone="amber" role="alert">
          {refusal}
        </Notice>
      )}
      <Button
        variant="primary"
        size="large"
        className="self-start"
        isPending={isPending}
        onPress={open}
        aria-label={`${attemptId === undefined ? "Open" : "Carry on with"} ${title}`}
      >
        {attemptId === undefined ? "Open" : "Carry on"}
        <ArrowRight aria-hidden="true" size={20} />
      </Button>
    </>
  );
}

const NO_ANSWER = "The server did not answer. Wait a moment, then press it again.";
