"use client";
import { CheckCheck } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { callAction } from "@/lib/client/call-action";
import { finishExamReviewAction } from "@/lib/features/exams/grading/actions";
import type { GradedGroup } from "@/lib/features/exams/grading/types";

/** Closes the review of every group in which nothing waits: each pupil's grade becomes final. */
export function FinishReview({ groups }: { readonly groups: readonly GradedGroup[] }) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [told, setTold] = useState("");
  const ready = groups.filter(({ waiting, review }) => waiting === 0 && review !== "reviewed");
  if (ready.length === 0 && told === "") return null;
  const finish = () =>
    start(async () => {
      for (const { groupId, slug } of ready) {
        const result = await callAction(finishExamReviewAction, { groupId });
        if (!result.ok) {
          setTold(`${slug}: ${result.error.message}`);
          return;
        }
      }
      setTold(`Reviewed: ${ready.map(({ slug }) => slug).join(", ")}. Every grade is final.`);
      router.refresh();
    });
  return (
    <div className="flex flex-col items-start gap-2">
      {ready.length > 0 && (
        <Button
          variant="primary"
          className="max-w-full py-1.5"
          isPending={pending}
          icon={<CheckCheck aria-hidden="true" size={18} />}
          onPress={finish}
        >
          {/* Buttons keep to one line, and a group's name may be wider than a phone's screen. */}
          <span className="min-w-0 whitespace-normal wrap-anywhere">
            {ready.length === 1
              ? `Finish the review of ${ready[0]?.slug}`
              : `Finish the review of ${ready.length} groups`}
          </span>
        </Button>
      )}
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {told}
      </p>
    </div>
  );
}
