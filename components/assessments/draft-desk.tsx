"use client";
import { FileDown, Printer, Send } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { showToast } from "@/components/ui/toast";
import { callAction } from "@/lib/client/call-action";
import {
  publishAssessmentAction,
  unpublishAssessmentAction,
} from "@/lib/features/assessments/actions";
import type { AssessmentInDetail } from "@/lib/features/assessments/types";
import type { AcceptedQuestion, ReviewQuestion } from "@/lib/features/questions/types";
import { AddQuestions } from "./add-questions";
import { QuestionOrder } from "./question-order";
import { SetFindings } from "./set-findings";
import { SettingsForm } from "./settings-form";
import { minutesFor, paperSize } from "./test-words";
import type { Saving } from "./use-draft";
import { useDraft } from "./use-draft";

interface DraftDeskProps {
  readonly test: AssessmentInDetail;
  readonly accepted: readonly AcceptedQuestion[];
}

/** Where a test is put together: its questions in order beside how it runs. Saves itself. */
export function DraftDesk({ test, accepted }: DraftDeskProps) {
  const router = useRouter();
  const desk = useDraft(test);
  const { draft, change } = desk;
  const [publishing, setPublishing] = useState(false);
  const [problem, setProblem] = useState<string>();
  const publish = async () => {
    setPublishing(true);
    const result = (await desk.flush())
      ? await callAction(publishAssessmentAction, { assessmentId: test.id })
      : undefined;
    setPublishing(false);
    if (result === undefined) return;
    if (!result.ok) return setProblem(result.error.message);
    router.refresh();
    showToast({
      message: "Published. Now give it to a class.",
      undo: () => void unpublish(test.id, router),
    });
  };
  const inTest = new Set(draft.questions.map(({ id }) => id));
  return (
    <>
      <PageHeader
        title={draft.settings.title === "" ? "A test" : draft.settings.title}
        lead={<DraftLead questions={draft.questions} saving={desk.saving} />}
        crumbs={[{ label: "Tests", href: "/teacher/tests" }]}
        actions={
          <>
            <LinkButton
              href={`/teacher/tests/${test.id}/export` as Route}
              icon={<FileDown aria-hidden="true" size={18} />}
            >
              Export
            </LinkButton>
            <LinkButton
              href={`/teacher/tests/${test.id}/print` as Route}
              icon={<Printer aria-hidden="true" size={18} />}
            >
              Print
            </LinkButton>
            <Button
              variant="primary"
              isPending={publishing}
              isDisabled={draft.questions.length === 0}
              icon={<Send aria-hidden="true" size={18} />}
              onPress={publish}
            >
              Publish
            </Button>
          </>
        }
      />
      {problem !== undefined && (
        <Notice tone="amber" role="alert" className="mb-5" title="Not published yet">
          {problem}
        </Notice>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <section aria-label="Questions" className="flex flex-col gap-4">
          <div className="flex items-center justify-between gap-3">
            <h2 className="text-lg font-bold">Questions</h2>
            <AddQuestions
              available={accepted.filter(({ id }) => !inTest.has(id))}
              onAdd={(more) => change({ questions: [...draft.questions, ...more] })}
            />
          </div>
          <SetFindings findings={desk.findings} />
          {draft.questions.length === 0 ? (
            <EmptyState icon={<Send size={40} />} title="No questions in this test">
              Add questions you have accepted.
            </EmptyState>
          ) : (
            <QuestionOrder
              questions={draft.questions}
              onChange={(next) => change({ questions: next })}
            />
          )}
        </section>
        <Card title="How it runs">
          <SettingsForm
            settings={draft.settings}
            aboutMinutes={minutesFor(draft.questions)}
            onChange={(next) => change({ settings: next })}
          />
        </Card>
      </div>
    </>
  );
}

async function unpublish(
  assessmentId: string,
  router: ReturnType<typeof useRouter>,
): Promise<void> {
  const result = await callAction(unpublishAssessmentAction, { assessmentId });
  if (result.ok) router.refresh();
  else showToast({ message: result.error.message });
}

interface DraftLeadProps {
  readonly questions: readonly ReviewQuestion[];
  readonly saving: Saving;
}

function DraftLead({ questions, saving }: DraftLeadProps) {
  return (
    <span role="status">
      Draft · {paperSize(questions)} ·{" "}
      {saving.state === "refused" ? (
        <strong className="text-amber-ink">Not saved yet: {saving.message}</strong>
      ) : (
        { saved: "saved", saving: "saving …" }[saving.state]
      )}
    </span>
  );
}
