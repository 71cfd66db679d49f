"use client";
import { useEffect, useRef, useState } from "react";
import { callAction } from "@/lib/client/call-action";
import type { SetFinding } from "@/lib/core/questions/lint/lint-set";
import { saveAssessmentAction } from "@/lib/features/assessments/actions";
import type { Settings } from "@/lib/features/assessments/schema";
import type { AssessmentInDetail } from "@/lib/features/assessments/types";
import type { ReviewQuestion } from "@/lib/features/questions/types";

export interface TestDraft {
  readonly settings: Settings;
  readonly questions: readonly ReviewQuestion[];
}

export type Saving =
  | { readonly state: "saved" }
  | { readonly state: "saving" }
  | { readonly state: "refused"; readonly message: string };

export interface DraftDesk {
  readonly draft: TestDraft;
  readonly saving: Saving;
  /** What only shows over the whole paper, of the draft as it was last saved. */
  readonly findings: readonly SetFinding[];
  readonly change: (changes: Partial<TestDraft>) => void;
  /** Saves what is not saved yet. @returns whether everything is with the server. */
  readonly flush: () => Promise<boolean>;
}

/** After the last change; long enough for a word, short enough to be forgotten about. */
const PAUSE_MS = 600;

/** A draft that saves itself. What is on the page is always the teacher's; the server follows. */
export function useDraft(test: AssessmentInDetail): DraftDesk {
  const [initial] = useState<TestDraft>({ settings: test.settings, questions: test.questions });
  const [draft, setDraft] = useState(initial);
  const [findings, setFindings] = useState(test.findings);
  const [saving, setSaving] = useState<Saving>({ state: "saved" });
  const latest = useRef(initial);
  const stored = useRef(initial);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));

  const save = async (): Promise<boolean> => {
    const wanted = latest.current;
    if (wanted === stored.current) return true;
    const result = await callAction(saveAssessmentAction, {
      assessmentId: test.id,
      settings: wanted.settings,
      questionIds: wanted.questions.map(({ id }) => id),
    });
    if (!result.ok) {
      const message = result.error.issues[0]?.message ?? result.error.message;
      setSaving({ state: "refused", message });
      return false;
    }
    stored.current = wanted;
    setFindings(result.value);
    if (latest.current === wanted) setSaving({ state: "saved" });
    return true;
  };

  // One at a time, so that an older draft never lands on a newer one.
  const flush = () => {
    clearTimeout(timer.current);
    queue.current = queue.current.then(save, save);
    return queue.current;
  };

  const flushNow = useRef(flush);
  flushNow.current = flush;
  // Leaving the page inside the pause must not lose the last change.
  useEffect(() => () => void flushNow.current(), []);

  const change = (changes: Partial<TestDraft>) => {
    latest.current = { ...latest.current, ...changes };
    setDraft(latest.current);
    setSaving({ state: "saving" });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), PAUSE_MS);
  };

  return { draft, saving, findings, change, flush };
}
