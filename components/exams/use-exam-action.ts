"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { callAction } from "@/lib/client/call-action";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import type { FieldIssue } from "@/lib/core/kernel/app-error";

/** Why something could not be done: a sentence, and what it is about. */
export interface Problem {
  readonly message: string;
  readonly issues: readonly FieldIssue[];
}

interface ExamAction<Value> {
  readonly isPending: boolean;
  readonly problem: Problem | undefined;
  /** Does it, and has the page read again. */
  readonly run: (input: unknown) => Promise<ActionResult<Value>>;
}

/** One server action behind a button: whether it is under way, and why it could not be done. */
export function useExamAction<Value>(
  action: (input: unknown) => Promise<ActionResult<Value>>,
): ExamAction<Value> {
  const router = useRouter();
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run = async (input: unknown) => {
    setPending(true);
    setProblem(undefined);
    const result = await callAction(action, input);
    setPending(false);
    router.refresh();
    if (!result.ok) setProblem(result.error);
    return result;
  };
  return { isPending, problem, run };
}
