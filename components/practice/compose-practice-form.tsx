"use client";
import { PackageCheck } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ProblemNotice } from "@/components/exams/problem-notice";
import { useExamAction } from "@/components/exams/use-exam-action";
import { withoutPaths } from "@/components/exams/without-paths";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { issuesByField } from "@/components/ui/form-state";
import { FormIssues } from "@/components/ui/form-values";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast";
import { slugOf } from "@/lib/core/exams/group-name";
import { LEAST_PRACTICE_FOLLOWUPS } from "@/lib/core/exams/practice/follow-ups";
import type { TestChoice } from "@/lib/features/exams/composing/types";
import { composePracticeAction } from "@/lib/features/exams/practising/actions";
import { practiceAddress } from "./practice-addresses";

interface DraftPractice {
  readonly assessmentId: string;
  readonly title: string;
  readonly subject: string;
  readonly shortName: string;
  readonly numQuestions: number;
  readonly maxFollowups: number;
}

const EMPTY: DraftPractice = {
  ...{ assessmentId: "", title: "", subject: "", shortName: "" },
  ...{ numQuestions: 1, maxFollowups: LEAST_PRACTICE_FOLLOWUPS },
};

/** A standing practice made of a published test. */
export function ComposePracticeForm({ tests }: { readonly tests: readonly TestChoice[] }) {
  const router = useRouter();
  const compose = useExamAction(composePracticeAction);
  const [draft, setDraft] = useState(EMPTY);
  const [isDone, setDone] = useState(false);
  const change = (changes: Partial<DraftPractice>) =>
    setDraft((before) => ({ ...before, ...changes, ...following(before, changes, tests) }));
  const test = tests.find(({ id }) => id === draft.assessmentId);
  const prepare = async () => {
    const result = await compose.run(draft);
    if (!result.ok) return;
    setDone(true);
    showToast({ message: "The practice is prepared. Launch it next." });
    router.push(practiceAddress(result.value.id));
  };
  const issues = issuesByField(compose.problem === undefined ? {} : { error: compose.problem });
  return (
    <FormIssues value={issues}>
      <Card title="What is practised" className="max-w-3xl">
        <div className="flex flex-col gap-5">
          <Select
            name="assessmentId"
            label="Test"
            placeholder="Choose a published test"
            options={tests.map(({ id, title, owner }) => ({ id, label: `${title} · ${owner}` }))}
            value={draft.assessmentId === "" ? null : draft.assessmentId}
            onChange={(id) => change({ assessmentId: id ?? "" })}
          />
          <TextField
            name="title"
            label="Title that pupils see"
            value={draft.title}
            onChange={(title) => change({ title })}
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
            description="Part of its web address. Use small letters, digits and hyphens."
            autoCapitalize="none"
            value={draft.shortName}
            onChange={(shortName) => change({ shortName })}
          />
          {test !== undefined && (
            <NumberField
              name="numQuestions"
              label="Questions in one attempt"
              description={`The test holds ${test.questions}. With fewer, each attempt gets others by chance.`}
              minValue={1}
              maxValue={test.questions}
              value={draft.numQuestions}
              onChange={(numQuestions) => change({ numQuestions })}
            />
          )}
          {test?.hasDialogue === true && (
            <NumberField
              name="maxFollowups"
              label="Follow-up questions at most"
              description="What the examiner, who is lenient here, may ask on in a conversation."
              minValue={LEAST_PRACTICE_FOLLOWUPS}
              maxValue={20}
              value={draft.maxFollowups}
              onChange={(maxFollowups) => change({ maxFollowups })}
            />
          )}
          {compose.problem !== undefined && (
            <ProblemNotice problem={withoutPaths(compose.problem)} />
          )}
          <div>
            <Button
              variant="primary"
              size="large"
              isPending={compose.isPending || isDone}
              icon={<PackageCheck aria-hidden="true" size={20} />}
              onPress={() => void prepare()}
            >
              {compose.isPending || isDone ? "Preparing …" : "Prepare the practice"}
            </Button>
          </div>
        </div>
      </Card>
    </FormIssues>
  );
}

/** A choice fills in what nobody has typed yet. */
function following(
  before: DraftPractice,
  { assessmentId, title }: Partial<DraftPractice>,
  tests: readonly TestChoice[],
): Partial<DraftPractice> {
  const chosen = tests.find(({ id }) => id === assessmentId);
  if (chosen !== undefined && assessmentId !== before.assessmentId) {
    const named = before.title === "" ? { title: chosen.title } : {};
    return { numQuestions: chosen.questions, ...named, ...called(before, named.title) };
  }
  return called(before, title);
}

/** Until somebody types another, the short name is made of the title. */
function called(before: DraftPractice, title: string | undefined): Partial<DraftPractice> {
  if (title === undefined || before.shortName !== shortened(before.title)) return {};
  return { shortName: shortened(title) };
}

function shortened(title: string): string {
  return title === "" ? "" : slugOf(title).slice(0, 40).replace(/-$/, "");
}
