"use client";
import { CheckCheck, FilePlus2, Keyboard } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { callAction } from "@/lib/client/call-action";
import { createFromLessonAction } from "@/lib/features/assessments/actions";
import type { ReviewQuestion } from "@/lib/features/questions/types";
import type { Review } from "./use-review";

interface ReviewBarProps {
  readonly lessonId: string;
  readonly review: Review;
  readonly onHelp: () => void;
}

const icon = { "aria-hidden": true, size: 18 } as const;

/** How many are checked, and the two ways on: accept what is clean, make a test of what is accepted. */
export function ReviewBar({ lessonId, review, onHelp }: ReviewBarProps) {
  const router = useRouter();
  const [making, setMaking] = useState(false);
  const { questions, busy } = review;
  const count = (status: ReviewQuestion["status"]) =>
    questions.filter((question) => question.status === status).length;
  const clean = questions.filter(isClean).length;
  const accepted = count("ACCEPTED");
  const makeTest = async () => {
    setMaking(true);
    const result = await callAction(createFromLessonAction, { documentId: lessonId });
    if (result.ok) return router.push(`/teacher/tests/${result.value}` as Route);
    setMaking(false);
    showToast({ message: result.error.message });
  };
  return (
    <div className="mb-5 flex flex-wrap items-center gap-x-5 gap-y-3">
      <p role="status" className="text-ink-soft">
        <strong className="text-ink">{accepted}</strong> accepted ·{" "}
        <strong className="text-ink">{count("DRAFT")}</strong> to check · {count("REJECTED")}{" "}
        rejected
      </p>
      <div className="ml-auto flex flex-wrap gap-2.5">
        <Button variant="quiet" icon={<Keyboard {...icon} />} onPress={onHelp}>
          Keys
        </Button>
        {clean > 0 && (
          <Button
            isDisabled={busy}
            icon={<CheckCheck {...icon} />}
            onPress={() => void review.acceptAll(lessonId)}
          >
            Accept the {clean} with nothing to mend
          </Button>
        )}
        <Button
          variant="primary"
          isDisabled={accepted === 0}
          isPending={making}
          icon={<FilePlus2 {...icon} />}
          onPress={makeTest}
        >
          Make a test of the {accepted} accepted
        </Button>
      </div>
    </div>
  );
}

function isClean({ status, findings }: ReviewQuestion): boolean {
  return status === "DRAFT" && findings.every(({ severity }) => severity === "info");
}
