"use client";
import { CircleStop, Clock, Coffee, MessageSquare, Pause, Play, RotateCcw } from "lucide-react";
import { useState } from "react";
import type { AskedCommand } from "@/components/exams/command-dialog";
import { CommandDialog } from "@/components/exams/command-dialog";
import { clockTime } from "@/components/exams/exam-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FactList } from "@/components/ui/fact-list";
import type { WallCommand, Whom } from "./commands";
import { LowerHand } from "./lower-hand";
import { useCommands } from "./use-commands";
import type { WallRow } from "./wall-row";
import {
  connectionInWords,
  deviceInWords,
  focusInWords,
  needInWords,
  progressInWords,
  restInWords,
  stateInWords,
  timeLeftInWords,
} from "./wall-words";

interface PupilPanelProps {
  readonly row: WallRow | undefined;
  readonly now: Date;
  readonly mayCommand: boolean;
  readonly onClose: () => void;
}

/** Everything known of one pupil, and what can be done for them. */
export function PupilPanel({ row, now, mayCommand, onClose }: PupilPanelProps) {
  const [asked, setAsked] = useState<AskedCommand>();
  const commands = useCommands();
  if (row === undefined) return null;
  const whom: Whom = { kind: "pupils", rows: [row], label: row.pupil.name };
  const run = (command: WallCommand) => void commands.run(whom, command);
  return (
    <>
      <Dialog
        title={row.pupil.name}
        isOpen={asked === undefined}
        onOpenChange={onClose}
        size="wide"
      >
        {() => (
          <div className="flex flex-col gap-5">
            <Needs row={row} />
            {mayCommand && (
              <PupilCommands
                row={row}
                run={run}
                isPending={commands.isPending}
                onAsk={(what) => setAsked(what)}
              />
            )}
            <FactList facts={factsOf(row, now)} />
          </div>
        )}
      </Dialog>
      <CommandDialog
        asked={asked}
        whom={whom.label}
        isPending={commands.isPending}
        onSend={(command) => commands.run(whom, command)}
        onClose={() => setAsked(undefined)}
      />
    </>
  );
}

function Needs({ row }: { readonly row: WallRow }) {
  if (row.attention.length === 0) return null;
  return (
    <ul className="rounded-control border-l-4 border-amber bg-amber-soft px-4 py-2 font-semibold">
      {row.attention.map((each) => (
        <li key={each.need}>{needInWords(each, row.standing)}</li>
      ))}
    </ul>
  );
}

interface PupilCommandsProps {
  readonly row: WallRow;
  readonly run: (command: WallCommand) => void;
  readonly isPending: boolean;
  readonly onAsk: (asked: AskedCommand) => void;
}

const icon = { "aria-hidden": true, size: 18 } as const;
const QUICK_MINUTES = [5, 10, 15] as const;

/** Only what makes sense for how the sitting stands. */
function PupilCommands({ row, run, isPending, onAsk }: PupilCommandsProps) {
  const { state } = row.standing;
  const isOpen = state === "not_started" || state === "in_progress" || state === "paused";
  return (
    <div className="flex flex-wrap gap-2.5">
      {row.standing.facts.handUpAt !== null && <LowerHand row={row} />}
      {isOpen &&
        QUICK_MINUTES.map((minutes) => (
          <Button
            key={minutes}
            isPending={isPending}
            icon={<Clock {...icon} />}
            onPress={() => run({ action: "extend", minutes })}
          >
            {minutes} more minutes
          </Button>
        ))}
      {isOpen && <Button onPress={() => onAsk("extend")}>Other time …</Button>}
      {state === "in_progress" && (
        <>
          <Button
            isPending={isPending}
            icon={<Coffee {...icon} />}
            onPress={() => run({ action: "pause", reason: "rest_break" })}
          >
            Rest break
          </Button>
          <Button
            isPending={isPending}
            icon={<Pause {...icon} />}
            onPress={() => run({ action: "pause" })}
          >
            Pause
          </Button>
        </>
      )}
      {state === "paused" && (
        <Button
          variant="primary"
          isPending={isPending}
          icon={<Play {...icon} />}
          onPress={() => run({ action: "resume" })}
        >
          Go on
        </Button>
      )}
      <Button icon={<MessageSquare {...icon} />} onPress={() => onAsk("message")}>
        Message …
      </Button>
      {isOpen ? (
        <Button variant="danger" icon={<CircleStop {...icon} />} onPress={() => onAsk("end")}>
          End …
        </Button>
      ) : (
        <Button icon={<RotateCcw {...icon} />} onPress={() => onAsk("reopen")}>
          Reopen …
        </Button>
      )}
    </div>
  );
}

function factsOf({ pupil, groupName, standing }: WallRow, now: Date) {
  const { facts, lastSaveAt, deadline } = standing;
  const { extraTimePercent: extra, restBreakMinutes: agreed } = pupil;
  return [
    { label: "Student ID", value: `${pupil.externalId}, ${groupName}` },
    { label: "State", value: stateInWords(standing) },
    { label: "Answered", value: progressInWords(standing) },
    { label: "Last save", value: lastSaveAt === null ? "" : clockTime(lastSaveAt) },
    {
      label: "Time",
      value:
        deadline === null ? "" : `${timeLeftInWords(standing, now)}, until ${clockTime(deadline)}`,
    },
    { label: "Extra time", value: extra === 0 ? "" : `${extra} %` },
    { label: "Rest breaks used", value: restInWords(standing, agreed, now) },
    {
      label: "Hand up",
      value: facts.handUpAt === null ? "" : `since ${clockTime(facts.handUpAt)}`,
    },
    { label: "Connection", value: connectionInWords(standing) },
    {
      label: "Battery",
      value:
        facts.battery === null
          ? ""
          : `${facts.battery.percent} % at ${clockTime(facts.battery.at)}`,
    },
    { label: "Exam in front", value: focusInWords(standing) },
    { label: "Computer", value: deviceInWords(standing) },
  ].filter(({ value }) => value !== "");
}
