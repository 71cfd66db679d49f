import type { Route } from "next";
import { percent } from "@/components/charts/share-bar";
import { ATTENTION_REASONS } from "@/components/results/attention-words";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { HelpNow, PupilToSee } from "@/lib/features/results/types";

/** Who needs help, over the newest tests: facts, no guesses. */
export function PupilsToSee({ help }: { readonly help: HelpNow }) {
  return (
    <Card title="Who needs help now">
      {help.pupils.length === 0 ? (
        <p className="text-ink-soft">
          {help.tests.length === 0
            ? "Nobody yet. Give a class a test, and the pupils to see first are named here."
            : "Nobody stands out in your newest tests."}
        </p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {help.pupils.map((pupil) => (
            <PupilLine key={`${pupil.assignmentId} ${pupil.pupilId}`} pupil={pupil} />
          ))}
        </ul>
      )}
      {help.more > 0 && (
        <p className="mt-3 text-sm text-ink-soft">
          {help.more} more {help.more === 1 ? "is" : "are"} named on the{" "}
          <TextLink href="/teacher/classes">class pages</TextLink>.
        </p>
      )}
    </Card>
  );
}

function PupilLine({ pupil }: { readonly pupil: PupilToSee }) {
  const { assignmentId, attemptId, share } = pupil;
  const href = (
    attemptId === undefined
      ? `/teacher/results/${assignmentId}`
      : `/teacher/results/${assignmentId}/papers/${attemptId}`
  ) as Route;
  return (
    <li className="grid gap-x-4 py-2.5 sm:grid-cols-[minmax(0,14rem)_1fr_auto] sm:items-baseline">
      <span>
        <TextLink href={href}>{pupil.name}</TextLink>{" "}
        <span className="text-ink-soft">{pupil.className}</span>
      </span>
      <span className="text-sm text-ink-soft">
        {pupil.title}: {pupil.reasons.map((reason) => ATTENTION_REASONS[reason]).join(", ")}
      </span>
      <span className="font-semibold">{share === undefined ? "" : percent(share)}</span>
    </li>
  );
}
