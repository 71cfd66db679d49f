import { CircleCheck, TriangleAlert } from "lucide-react";
import { Card } from "@/components/ui/card";
import { FactList } from "@/components/ui/fact-list";
import { Notice } from "@/components/ui/notice";
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

/** What becomes of a group's answers: collected, verified, and only then is the group torn down; each with its evidence. */
export function ResultsPanel({ group, evidence }: ResultsPanelProps) {
  const stage = stageOf(group);
  const { collected, faults, gone } = evidence;
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
        <TornDown group={group} gone={gone} />
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
        The results are still in the group. Collect them: they are copied here and checked entry by
        entry.
      </p>
      <CollectButton group={group} isMain={isUp(stage)} />
    </>
  );
}

function hasNobodyBegun(sittings: WatchedGroup["sittings"]): boolean {
  return Object.entries(sittings).every(([state, count]) => state === "not_started" || count === 0);
}

function hasEverybodyFinished(sittings: WatchedGroup["sittings"]): boolean {
  const count = (state: string) => sittings[state] ?? 0;
  return count("submitted") > 0 && count("in_progress") + count("paused") === 0;
}

function Collected({
  collected,
  faults,
}: Pick<GroupEvidence, "faults"> & {
  readonly collected: NonNullable<GroupEvidence["collected"]>;
}) {
  const { counts, sha256, collected_at } = collected;
  return (
    <>
      {faults.length === 0 ? (
        <Notice tone="good" title="Collected and verified">
          Every entry of every log follows from the one before, every answer is the one its log
          holds, and counts and checksum agree.
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
          { label: "Log entries", value: counts.entries },
          {
            label: "Verifier",
            value: (
              <span className="flex items-center gap-1.5">
                {faults.length === 0 ? (
                  <CircleCheck aria-hidden="true" size={18} className="text-good" />
                ) : (
                  <TriangleAlert aria-hidden="true" size={18} className="text-amber" />
                )}
                {faults.length === 0 ? "sound" : `${faults.length} found`}
              </span>
            ),
          },
          {
            label: "SHA-256",
            value: <code className="font-mono text-sm break-all">{sha256}</code>,
          },
        ]}
      />
    </>
  );
}

function TornDown({
  group,
  gone,
}: {
  readonly group: WatchedGroup;
  readonly gone: readonly string[];
}) {
  return (
    <Card title="Torn down">
      <p>
        {group.torn_down_at === null ? "" : `${momentInWords(group.torn_down_at)}. `}
        {gone.length === 0
          ? "There was nothing left of it."
          : "Its program, its database, its slips and everything else that was put anywhere for it are gone."}
      </p>
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
