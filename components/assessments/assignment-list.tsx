import type { Route } from "next";
import { TextLink } from "@/components/ui/text-link";
import type { AssignmentProgress } from "@/lib/features/assessments/types";

const MOMENT = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/London",
});

/** The classes that have a test, and how far each has come. */
export function AssignmentList({
  assignments,
}: {
  readonly assignments: readonly AssignmentProgress[];
}) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {assignments.map((one) => (
        <li key={one.id} className="flex flex-col gap-0.5 py-2.5">
          <span className="flex items-baseline justify-between gap-3">
            <TextLink href={`/teacher/results/${one.id}` as Route}>{one.className}</TextLink>
            <span className="text-sm">
              {one.handedIn} of {one.pupils} handed in
            </span>
          </span>
          <span className="text-sm text-ink-soft">
            From {MOMENT.format(one.opensAt)}
            {one.closesAt !== undefined && ` until ${MOMENT.format(one.closesAt)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
