import { DataTable } from "@/components/ui/data-table";
import type { Column, Row } from "@/components/ui/table-rows";
import { TextLink } from "@/components/ui/text-link";
import type { LiveView, WatchedGroup, WatchedPupil } from "@/lib/features/exams/watching/types";
import { slipAddress } from "./exam-addresses";
import { clockTime } from "./exam-words";
import { stageOf } from "./group-stage";

interface PupilTableProps {
  readonly group: WatchedGroup;
  readonly pupils: readonly WatchedPupil[];
  readonly live: LiveView;
  /** While the package is here. */
  readonly hasSlips: boolean;
}

const COLUMNS: readonly Column[] = [
  { id: "name", label: "Pupil" },
  { id: "id", label: "Student ID" },
  { id: "state", label: "State" },
  { id: "answered", label: "Answered", align: "end" },
  { id: "saved", label: "Last save" },
  { id: "extra", label: "Extra time", align: "end" },
];
const SLIP: Column = { id: "slip", label: "Slip", isAction: true };

const STATES: Readonly<Record<string, string>> = {
  not_started: "Not started",
  in_progress: "Writing",
  paused: "Paused",
};

/** How a sitting that is over came to be. */
const ENDS: Readonly<Record<string, string>> = {
  time_expired: "Time was up",
  admin_terminated: "Ended by the school",
  user_abandoned: "Handed in for them",
  system_error: "Ended by a fault",
  container_failed: "Ended by a fault",
};

function stateInWords(standing: LiveView["participants"][number] | undefined): string {
  if (standing === undefined) return "Not started";
  // Who never came is ended with the others.
  const { termination_reason: reason, last_save_at: saved } = standing;
  if (reason === "admin_terminated" && saved === null) return "Wrote nothing";
  return STATES[standing.state] ?? ENDS[reason ?? ""] ?? "Handed in";
}

/** Who is in a group, and how each stands. */
export function PupilTable({ group, pupils, live, hasSlips }: PupilTableProps) {
  const standing = new Map(live.participants.map((each) => [each.user_id, each]));
  return (
    <DataTable
      caption={`Pupils of ${group.exam_id}`}
      columns={hasSlips ? [...COLUMNS, SLIP] : COLUMNS}
      rows={pupils.map((pupil) => row(group, pupil, standing.get(pupil.user_id)))}
      exportName={`${group.exam_id}-pupils`}
      filterLabel="Find a pupil"
      empty={<p className="text-ink-soft">{noPupilsWords(group)}</p>}
    />
  );
}

function noPupilsWords(group: WatchedGroup): string {
  return stageOf(group) === "imported"
    ? "Imported results have no list of pupils here. Teachers see each pupil under Exams."
    : "There are no pupils in this group.";
}

function row(
  group: WatchedGroup,
  pupil: WatchedPupil,
  standing: LiveView["participants"][number] | undefined,
): Row {
  const { external_id: id, extra_time_percent: extra } = pupil;
  const { last_save_at: saved = null, questions_answered: answered = 0 } = standing ?? {};
  const total = standing?.total_questions ?? 0;
  return {
    id: pupil.user_id,
    cells: {
      name: pupil.display_name,
      id,
      state: stateInWords(standing),
      answered: { text: total === 0 ? "" : `${answered} of ${total}`, sort: answered },
      saved: saved === null ? "" : { text: clockTime(saved), sort: saved },
      extra: { text: extra === 0 ? "" : `${extra} %`, sort: extra },
      slip: {
        text: "",
        node: <TextLink href={slipAddress(group, id)}>Slip</TextLink>,
      },
    },
  };
}
