import { Circle, CircleDot, Clock } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { PupilTest } from "@/lib/features/attempts/types";
import { dayAndTime } from "./day-and-time";
import { OpenTestButton } from "./open-test-button";
import { TestFrame } from "./test-frame";

export interface TestCardProps {
  readonly test: PupilTest;
  readonly state: "to-do" | "in-progress" | "upcoming";
}

const icon = { "aria-hidden": true, size: 16 } as const;

const BADGES: Readonly<Record<TestCardProps["state"], ReactNode>> = {
  "to-do": (
    <Badge tone="accent" icon={<Circle {...icon} />}>
      To do
    </Badge>
  ),
  "in-progress": (
    <Badge tone="amber" icon={<CircleDot {...icon} />}>
      Started
    </Badge>
  ),
  upcoming: <Badge icon={<Clock {...icon} />}>Later</Badge>,
};

/** A test that is not done yet. */
export function TestCard({ test, state }: TestCardProps) {
  return (
    <TestFrame
      title={test.title}
      subject={`${test.subject} · ${test.className}`}
      badge={BADGES[state]}
      action={
        state !== "upcoming" && (
          <OpenTestButton
            assignmentId={test.assignmentId}
            attemptId={test.attemptId}
            title={test.title}
          />
        )
      }
    >
      {lines(test, state).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </TestFrame>
  );
}

function lines(test: PupilTest, state: TestCardProps["state"]): string[] {
  const questions = test.questions === 1 ? "1 question" : `${test.questions} questions`;
  if (state === "upcoming") return [questions, `Opens ${dayAndTime(test.opensAt)}`];
  const first =
    state === "in-progress" ? `${test.answered} of ${questions} answered so far` : questions;
  const ends = test.deadline ?? test.closesAt;
  return [
    first,
    state === "to-do" ? timeLine(test.timeLimitMinutes) : undefined,
    ends === undefined ? undefined : `Open until ${dayAndTime(ends)}`,
  ].filter((line) => line !== undefined);
}

function timeLine(minutes: number | undefined): string {
  if (minutes === undefined) return "No time limit: take the time you need.";
  return `You have ${minutes} minutes from when you open it.`;
}
