import { CircleCheck, TriangleAlert } from "lucide-react";
import { Card } from "@/components/ui/card";
import { FactList } from "@/components/ui/fact-list";
import { Notice } from "@/components/ui/notice";
import { counted } from "@/lib/core/kernel/counted";
import type { GroupEvidence } from "@/lib/features/exams/collecting/types";
import type { WatchedGroup } from "@/lib/features/exams/watching/types";
import { CollectButton } from "./collect-button";
import { momentInWords } from "./exam-words";
import type { GroupStage } from "./group-stage";
import { isComingUp, isUp, stageOf } from "./group-stage";
import { TearDown } from "./tear-down";
import { tearDownWords } from "./tear-down-words";

interface ResultsPanelProps {
  readonly group: WatchedGroup;
  readonly evidence: GroupEvidence;
}

/** What becomes of a group's answers: collected, checked, and only then is the group torn down; each with its evidence. */
export function ResultsPanel({ group, evidence }: ResultsPanelProps) {
  const stage = stageOf(group);
  const { collected, faults, gone, left } = evidence;
  const isVerified = collected !== undefined && faults.length === 0;
  return (
    <div className="flex flex-col gap-5">
      <Card title="Results">
        <div className="flex flex-col gap-4">
          {collected === undefined ? (
            <NotCollected group={group} />
          ) : (
            <Collected collected={collected} faults={faults} />
          )}
        </div>
      </Card>
      {stage === "torn-down" ? (
        <TornDown group={group} gone={gone} left={left} />
      ) : (
        mayEnd(stage) && <TearDown group={group} words={tearDownWords(group, isVerified)} />
      )}
    </div>
  );
}

/** While pupils write, or a group comes up, the way out is to end the exam; it is not here to be pressed. */
function mayEnd(stage: GroupStage): boolean {
  return stage !== "imported" && stage !== "running" && !isComingUp(stage);
}

function NotCollected({ group }: { readonly group: WatchedGroup }) {
  const stage = stageOf(group);
  if (stage === "imported")
    return (
      <p className="text-ink-soft">
        These results were imported. Teachers mark and grade them under Exams.
      </p>
    );
  if (stage === "torn-down") return <p>It was torn down without results being collected.</p>;
  if (group.launched_at === null)
    return <p className="text-ink-soft">Collected here after the exam.</p>;
  if (stage === "running" && !hasEverybodyFinished(group.sittings))
    return (
      <p>
        Collected once everybody who began has handed in, or when the exam is ended (under “Whole
        group”).
      </p>
    );
  if (stage === "failed" && hasNobodyBegun(group.sittings))
    return (
      <p>Nobody has begun, as far as is known. Launch the group again: what is in it stays.</p>
    );
  return (
    <>
      <p>
        The results are still in the group. Collect them: they are copied here, and every answer is
        checked.
      </p>
      <CollectButton group={group} isMain={isUp(stage) && !hasAbsent(group)} />
    </>
  );
}

/** Then it is not the thing to do: they may be about to come. */
function hasAbsent({ ended_at, sittings }: WatchedGroup): boolean {
  return ended_at === null && (sittings.not_started ?? 0) > 0;
}

function hasNobodyBegun(sittings: WatchedGroup["sittings"]): boolean {
  return Object.entries(sittings).every(([state, count]) => state === "not_started" || count === 0);
}

function hasEverybodyFinished(sittings: WatchedGroup["sittings"]): boolean {
  const count = (state: string) => sittings[state] ?? 0;
  return count("submitted") > 0 && count("in_progress") + count("paused") === 0;
}

interface CollectedProps extends Pick<GroupEvidence, "faults"> {
  readonly collected: NonNullable<GroupEvidence["collected"]>;
}

function Collected({ collected, faults }: CollectedProps) {
  const { counts, collected_at } = collected;
  return (
    <>
      {faults.length === 0 ? (
        <Notice tone="good" title="Collected and checked">
          Everything is here, and right: no answer is missing, and every answer is the one its pupil
          saved.
        </Notice>
      ) : (
        <Notice tone="amber" title="Collected, but not what was written">
          <p>The group stays. Nothing of it can be torn down by accident.</p>
          <ul className="list-disc pl-5">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      <FactList
        facts={[
          { label: "Collected", value: momentInWords(collected_at) },
          { label: "Results", value: counts.results },
          { label: "Answers", value: counts.answers },
          {
            label: "Checked",
            value: (
              <span className="flex items-center gap-1.5">
                {faults.length === 0 ? (
                  <CircleCheck aria-hidden="true" size={18} className="text-good" />
                ) : (
                  <TriangleAlert aria-hidden="true" size={18} className="text-amber" />
                )}
                {faults.length === 0 ? "all right" : `${counted(faults.length, "fault")} found`}
              </span>
            ),
          },
        ]}
      />
      <Evidence collected={collected} />
    </>
  );
}

/** What an examinations officer or a technician may be asked for, should anybody doubt a result. */
function Evidence({ collected }: Pick<CollectedProps, "collected">) {
  const { counts, sha256 } = collected;
  return (
    <details className="text-sm">
      <summary className="min-h-9 cursor-pointer content-center font-medium">
        Evidence, should anybody doubt a result
      </summary>
      <p className="mb-2 text-ink-soft">
        Each save of a pupil is an entry in a log, and each entry seals the one before. Every seal,
        the counts and the checksum over everything were worked out anew when this page was opened.
      </p>
      <FactList
        facts={[
          { label: "Log entries", value: counts.entries },
          {
            label: "Checksum (SHA-256)",
            value: <code className="font-mono text-sm break-all">{sha256}</code>,
          },
        ]}
      />
    </details>
  );
}

interface TornDownProps extends Pick<GroupEvidence, "gone" | "left"> {
  readonly group: WatchedGroup;
}

function TornDown({ group, gone, left }: TornDownProps) {
  return (
    <Card title="Torn down">
      <p>
        {group.torn_down_at === null ? "" : `${momentInWords(group.torn_down_at)}. `}
        {gone.length === 0
          ? "There was nothing left of it."
          : "Its program, its database, its slips and everything else that was put anywhere for it are gone."}
      </p>
      {left.length > 0 && <p className="mt-2 break-all">Left as it is: {left.join("; ")}.</p>}
      {gone.length > 0 && (
        <details className="mt-2 text-sm">
          <summary className="min-h-9 cursor-pointer content-center font-medium">
            What went, one by one ({gone.length})
          </summary>
          <ul className="list-disc pl-5">
            {gone.map((line) => (
              <li key={line} className="break-all">
                {line}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
