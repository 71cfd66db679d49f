"use client";
import { Copy, FileDown, Printer } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { showToast } from "@/components/ui/toast";
import { callAction } from "@/lib/client/call-action";
import { counted } from "@/lib/core/kernel/counted";
import {
  copyAssessmentAction,
  unpublishAssessmentAction,
} from "@/lib/features/assessments/actions";
import type { AssessmentInDetail } from "@/lib/features/assessments/types";
import type { TaughtClass } from "@/lib/features/assignments/types";
import { AssignForm } from "./assign-form";
import { AssignmentList } from "./assignment-list";
import { QuestionOrder } from "./question-order";
import { FEEDBACK_LABELS } from "./settings-form";
import { paperSize } from "./test-words";

interface PublishedDeskProps {
  readonly test: AssessmentInDetail;
  readonly classes: readonly TaughtClass[];
}

const icon = { "aria-hidden": true, size: 18 } as const;

/** A published test: who has it, and the way to give it to more. */
export function PublishedDesk({ test, classes }: PublishedDeskProps) {
  const router = useRouter();
  const having = new Set(test.assignments.map(({ classId }) => classId));
  const copy = async () => {
    const result = await callAction(copyAssessmentAction, { assessmentId: test.id });
    if (result.ok) router.push(`/teacher/tests/${result.value}` as Route);
    else showToast({ message: result.error.message });
  };
  const backToDraft = async () => {
    const result = await callAction(unpublishAssessmentAction, { assessmentId: test.id });
    if (result.ok) router.refresh();
    else showToast({ message: result.error.message });
  };
  return (
    <>
      <PageHeader
        title={test.settings.title}
        lead={`Published · ${paperSize(test.questions)} · ${settingsLine(test)}`}
        crumbs={[{ label: "Tests", href: "/teacher/tests" }]}
        actions={
          <>
            <LinkButton
              href={`/teacher/tests/${test.id}/export` as Route}
              icon={<FileDown {...icon} />}
            >
              Export
            </LinkButton>
            <LinkButton
              href={`/teacher/tests/${test.id}/print` as Route}
              icon={<Printer {...icon} />}
            >
              Print
            </LinkButton>
            {test.assignments.length === 0 && <Button onPress={backToDraft}>Back to draft</Button>}
            <Button icon={<Copy {...icon} />} onPress={copy}>
              Copy
            </Button>
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex flex-col gap-6 lg:order-last">
          <Card title="Give it to a class">
            <AssignForm
              assessmentId={test.id}
              classes={classes.filter(({ id }) => !having.has(id))}
              none={
                classes.length === 0
                  ? "You have no classes yet. The school's administrator puts you in charge of them; this test waits here until then."
                  : "Every class you teach has this test."
              }
            />
          </Card>
          {test.assignments.length > 0 && (
            <Card title="Classes that have it">
              <AssignmentList assignments={test.assignments} />
            </Card>
          )}
        </div>
        <section aria-label="Questions" className="flex flex-col gap-4">
          <h2 className="text-lg font-bold">Questions</h2>
          <QuestionOrder questions={test.questions} />
        </section>
      </div>
    </>
  );
}

function settingsLine({ settings }: AssessmentInDetail): string {
  const { timeLimitMinutes, feedbackTiming } = settings;
  const limit = timeLimitMinutes === null ? "no time limit" : counted(timeLimitMinutes, "minute");
  return `${limit} · feedback: ${FEEDBACK_LABELS[feedbackTiming].toLowerCase()}`;
}
