"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { issuesByField } from "@/components/ui/form-state";
import { FormIssues } from "@/components/ui/form-values";
import { NumberField } from "@/components/ui/number-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast";
import { counted } from "@/lib/core/kernel/counted";
import { composeExamAction } from "@/lib/features/exams/composing/actions";
import type { ExamChoices } from "@/lib/features/exams/composing/types";
import { ArrangementRows } from "./arrangement-rows";
import { ClassPicker } from "./class-picker";
import { examAddress } from "./exam-addresses";
import { PreparePanel } from "./prepare-panel";
import type { Prepared } from "./prepared-words";
import { hasLeavers, preparedInWords } from "./prepared-words";
import { TakenOffNotice } from "./taken-off-notice";
import { useDraftExam } from "./use-draft-exam";
import { useExamAction } from "./use-exam-action";

interface ComposeFormProps {
  readonly choices: ExamChoices;
  /** "2026-03-05", in the school's time. */
  readonly today: string;
}

/** An exam made of a published test, with a group for each class. */
export function ComposeForm({ choices, today }: ComposeFormProps) {
  const router = useRouter();
  const compose = useExamAction(composeExamAction);
  const { draft, change, test, chosenClasses, groups } = useDraftExam(choices, today);
  const [isDone, setDone] = useState(false);
  const [toRead, setToRead] = useState<Prepared>();
  const prepare = async (update: boolean) => {
    const result = await compose.run({ ...draft, update });
    if (!result.ok) return;
    const { groups: prepared } = result.value;
    if (hasLeavers(prepared)) return setToRead(prepared);
    setDone(true);
    showToast({ message: preparedInWords(prepared) });
    router.push(whereNext(prepared));
  };
  if (toRead !== undefined) return <TakenOffNotice groups={toRead} next={whereNext(toRead)} />;
  const issues = issuesByField(compose.problem === undefined ? {} : { error: compose.problem });
  return (
    <FormIssues value={issues}>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <Card title="What is asked">
            <div className="flex flex-col gap-5">
              <Select
                name="assessmentId"
                label="Test"
                placeholder="Choose a published test"
                options={choices.tests.map(({ id, title, owner, questions }) => ({
                  id,
                  label: `${title} · ${counted(questions, "question")} · ${owner}`,
                }))}
                value={draft.assessmentId === "" ? null : draft.assessmentId}
                onChange={(id) => change({ assessmentId: id ?? "" })}
              />
              {test !== undefined && (
                <>
                  <NumberField
                    name="numQuestions"
                    label="Questions each pupil gets"
                    description={`The test holds ${test.questions}. Fewer are drawn for each pupil by chance.`}
                    minValue={1}
                    maxValue={test.questions}
                    value={draft.numQuestions}
                    onChange={(numQuestions) => change({ numQuestions })}
                  />
                  <Checkbox isSelected={draft.shuffle} onChange={(shuffle) => change({ shuffle })}>
                    Each pupil gets them in an order of their own
                  </Checkbox>
                </>
              )}
              {test?.hasDialogue === true && (
                <>
                  <NumberField
                    name="maxFollowups"
                    label="Follow-up questions at most"
                    description="What the examiner may ask on after an answer in a conversation."
                    minValue={0}
                    maxValue={20}
                    value={draft.maxFollowups}
                    onChange={(maxFollowups) => change({ maxFollowups })}
                  />
                  <RadioGroup
                    label="The examiner is"
                    value={draft.promptVariant}
                    onChange={(promptVariant) => change({ promptVariant })}
                    options={[
                      { id: "lenient", label: "Lenient" },
                      { id: "standard", label: "Standard" },
                      { id: "strict", label: "Strict" },
                    ]}
                  />
                </>
              )}
            </div>
          </Card>
          <Card title="Who sits it">
            <div className="flex flex-col gap-5">
              <ClassPicker
                classes={choices.classes}
                chosen={draft.classIds}
                issues={issues.classIds ?? []}
                onChange={(classIds) => change({ classIds })}
              />
              <TextField
                name="subject"
                label="Subject"
                value={draft.subject}
                onChange={(subject) => change({ subject })}
              />
              <TextField
                name="shortName"
                label="Short name"
                description="With the class, it names each group in addresses and on slips."
                autoCapitalize="none"
                value={draft.shortName}
                onChange={(shortName) => change({ shortName })}
              />
            </div>
          </Card>
          <Card title="When">
            <div className="grid items-end gap-5 sm:grid-cols-2">
              <TextField
                type="date"
                name="date"
                label="Day"
                value={draft.date}
                onChange={(date) => change({ date })}
              />
              <NumberField
                name="timeLimit"
                label="Minutes for the exam"
                description="0: no time limit. Extra time is added to it."
                minValue={0}
                maxValue={1440}
                value={draft.timeLimit}
                onChange={(timeLimit) => change({ timeLimit })}
              />
              <TextField
                type="time"
                name="startsAt"
                label="Opens at"
                description="Nobody can begin before."
                optional
                value={draft.startsAt}
                onChange={(startsAt) => change({ startsAt })}
              />
              <TextField
                type="time"
                name="endsAt"
                label="Closes at"
                description="Even with extra time; an invigilator can extend it."
                optional
                value={draft.endsAt}
                onChange={(endsAt) => change({ endsAt })}
              />
            </div>
          </Card>
          {chosenClasses.length > 0 && (
            <Card title="Access arrangements">
              <ArrangementRows
                classes={chosenClasses}
                arrangements={draft.arrangements}
                onChange={(arrangements) => change({ arrangements })}
              />
            </Card>
          )}
        </div>
        <PreparePanel
          draft={draft}
          groups={groups}
          problem={compose.problem}
          isPending={compose.isPending || isDone}
          onPrepare={(update) => void prepare(update)}
        />
      </div>
    </FormIssues>
  );
}

const whereNext = (prepared: Prepared) => examAddress(prepared[0]?.exam ?? "");
