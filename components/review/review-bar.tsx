"use client";
import { CheckCheck, FilePlus2, Keyboard, PenLine } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { showToast } from "@/components/ui/toast";
import { callAction } from "@/lib/client/call-action";
import { createFromLessonAction } from "@/lib/features/assessments/actions";
import type { ReviewQuestion } from "@/lib/features/questions/types";
import type { Review } from "./use-review";

interface ReviewBarProps {
  readonly lesson: { readonly id: string; readonly title: string };
  readonly review: Review;
  readonly onHelp: () => void;
  readonly onWrite: () => void;
}

const icon = { "aria-hidden": true, size: 18 } as const;

/** How many are checked, and the two ways on: accept what is clean, make a test of what is accepted. */
export function ReviewBar({ lesson, review, onHelp, onWrite }: ReviewBarProps) {
  const router = useRouter();
  const [making, setMaking] = useState(false);
  const { questions, busy } = review;
  const count = (status: ReviewQuestion["status"]) =>
    questions.filter((question) => question.status === status).length;
  const clean = questions.filter(isClean).length;
  const accepted = count("ACCEPTED");
  const makeTest = async () => {
    setMaking(true);
    const result = await callAction(createFromLessonAction, { documentId: lesson.id });
    if (result.ok) return router.push(`/teacher/tests/${result.value}` as Route);
    setMaking(false);
    showToast({ message: result.error.message });
  };
  return (
    <PageHeader
      title="Check the questions"
      crumbs={[
        { label: "Lessons", href: "/teacher/lessons" },
        { label: lesson.title, href: `/teacher/lessons/${lesson.id}` as Route },
      ]}
      lead={
        <span role="status">
          <strong className="text-ink">{accepted}</strong> accepted ·{" "}
          <strong className="text-ink">{count("DRAFT")}</strong> to check · {count("REJECTED")}{" "}
          rejected
        </span>
      }
      actions={
        <>
          <Button
            variant="quiet"
            className="max-md:hidden"
            icon={<Keyboard {...icon} />}
            onPress={onHelp}
          >
            Keys
          </Button>
          <Button icon={<PenLine {...icon} />} onPress={onWrite}>
            Write a question
          </Button>
          {clean > 0 && (
            <Button
              isDisabled={busy}
              icon={<CheckCheck {...icon} />}
              onPress={() => void review.acceptAll(lesson.id)}
            >
              Accept {clean} with nothing to mend
            </Button>
          )}
          <Button
            variant="primary"
            isDisabled={accepted === 0}
            isPending={making}
            icon={<FilePlus2 {...icon} />}
            onPress={makeTest}
          >
            Make a test{accepted === 0 ? "" : ` of ${accepted}`}
          </Button>
        </>
      }
    />
  );
}

function isClean({ status, findings }: ReviewQuestion): boolean {
  return status === "DRAFT" && findings.every(({ severity }) => severity === "info");
}
