import { CircleCheck, MessageSquareText } from "lucide-react";
import type { Route } from "next";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import type { DoneTest } from "@/lib/features/attempts/types";
import { dayAndTime } from "./day-and-time";
import { TestFrame } from "./test-frame";

/** A test that was handed in. */
export function DoneCard({ test }: { readonly test: DoneTest }) {
  return (
    <TestFrame
      title={test.title}
      subject={`${test.subject} · ${test.className}`}
      badge={
        <Badge tone="good" icon={<CircleCheck aria-hidden="true" size={16} />}>
          Done
        </Badge>
      }
      action={
        test.feedbackReady && (
          <LinkButton
            href={feedbackOf(test)}
            className="self-start"
            icon={<MessageSquareText aria-hidden="true" size={18} />}
          >
            Read your feedback
          </LinkButton>
        )
      }
    >
      <p>Handed in on {dayAndTime(test.submittedAt)}</p>
      {!test.feedbackReady && <p>Your teacher will show feedback later.</p>}
    </TestFrame>
  );
}

/** lib/web and Next share this part of the address; Next's own list of routes does not hold all of it. */
const feedbackOf = (test: DoneTest) => `/pupil/attempts/${test.attemptId ?? ""}/feedback` as Route;
