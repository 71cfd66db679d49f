"use client";
import { CalendarClock, Pause, Play } from "lucide-react";
import { useMemo, useState } from "react";
import { clockTime, dayInWords } from "@/components/exams/exam-words";
import type { Crumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { countUntil, replay } from "@/lib/core/exams/wall/replay";
import type { Standing } from "@/lib/core/exams/wall/standing";
import { NOT_BEGUN } from "@/lib/core/exams/wall/standing";
import type { ToldEvent } from "@/lib/core/exams/wall/told-event";
import type { Timeline as TimelineData, WallPupil } from "@/lib/features/exams/wall/types";
import { ChoiceBar } from "../choice-bar";
import { progressInWords, stateInWords } from "../wall-words";
import { EventTable } from "./event-table";
import { Lane, MarkSample, shareOf } from "./lane";
import type { MarkKind } from "./timeline-words";
import { MARKS } from "./timeline-words";
import { usePlaying } from "./use-playing";

interface TimelineProps extends TimelineData {
  readonly crumbs: readonly Crumb[];
}

type Speed = "1" | "4" | "16";
const SPEEDS = [
  { id: "1", label: "Slow" },
  { id: "4", label: "Medium" },
  { id: "16", label: "Fast" },
] as const;

/** An exam played again: what was reported of each pupil, when, and how everybody stood at any moment. */
export function Timeline({ group, pupils, events, crumbs }: TimelineProps) {
  const names = useMemo(() => new Map(pupils.map(({ userId, name }) => [userId, name])), [pupils]);
  return (
    <>
      <PageHeader
        title={`Timeline of ${group.exam_id}`}
        lead={`${group.title} · ${dayInWords(group.date)}. Facts with their times, as they were reported.`}
        crumbs={crumbs}
      />
      {events.length === 0 ? (
        <EmptyState icon={<CalendarClock size={40} />} title="Nothing was reported yet">
          As soon as a pupil signs in and begins, everything that happens is kept and can be played
          again here.
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-8">
          <Replay pupils={pupils} events={events} />
          <section aria-labelledby="events" className="flex flex-col gap-3">
            <h2 id="events" className="text-xl font-bold">
              In words
            </h2>
            <EventTable events={events} names={names} exportName={`${group.exam_id}-timeline`} />
          </section>
        </div>
      )}
    </>
  );
}

interface ReplayProps {
  readonly pupils: readonly WallPupil[];
  readonly events: readonly ToldEvent[];
}

function Replay({ pupils, events }: ReplayProps) {
  const [speed, setSpeed] = useState<Speed>("4");
  const times = useMemo(() => events.map(({ at }) => Date.parse(at)), [events]);
  const [from, to] = [times[0] ?? 0, times.at(-1) ?? 0];
  const { moment, isPlaying, toggle, goTo } = usePlaying(from, to, Number(speed));
  const count = countUntil(times, moment);
  const standings = useMemo(() => replay(events.slice(0, count)), [events, count]);
  const lanes = useMemo(() => lanesOf(events), [events]);
  const atWords = clockTime(new Date(moment).toISOString());
  return (
    <section aria-label="Replay" className="rounded-card border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center gap-3">
        <Button
          variant="primary"
          onPress={toggle}
          icon={
            isPlaying ? (
              <Pause aria-hidden="true" size={18} />
            ) : (
              <Play aria-hidden="true" size={18} />
            )
          }
        >
          {isPlaying ? "Stop" : "Play"}
        </Button>
        <input
          type="range"
          aria-label="Moment of the exam"
          aria-valuetext={atWords}
          min={from}
          max={to}
          step={1_000}
          value={moment}
          onChange={(event) => goTo(Number(event.target.value))}
          className="h-9 min-w-40 flex-1 cursor-pointer accent-accent"
        />
        <output className="min-w-22 text-lg font-bold">{atWords}</output>
        <ChoiceBar label="Speed" value={speed} choices={SPEEDS} onChange={setSpeed} />
      </div>
      <Legend />
      <div className="relative mt-2">
        <ol>
          {pupils.map((pupil) => (
            <PupilLane
              key={pupil.userId}
              pupil={pupil}
              events={lanes.get(pupil.userId) ?? []}
              standing={standings.get(pupil.userId) ?? NOT_BEGUN}
              {...{ from, to }}
            />
          ))}
        </ol>
        <Playhead share={shareOf(moment, from, to)} />
      </div>
      <p className="mt-1 flex justify-between text-sm text-ink-soft sm:mr-44 sm:ml-52">
        <span>{clockTime(new Date(from).toISOString())}</span>
        <span>{clockTime(new Date(to).toISOString())}</span>
      </p>
    </section>
  );
}

function lanesOf(events: readonly ToldEvent[]): ReadonlyMap<string, readonly ToldEvent[]> {
  return Map.groupBy(events, ({ participant }) => participant);
}

interface PupilLaneProps extends Pick<ReplayProps, "events"> {
  readonly pupil: WallPupil;
  readonly standing: Standing;
  readonly from: number;
  readonly to: number;
}

/** The columns are those of the playhead above them. */
function PupilLane({ pupil, events, standing, from, to }: PupilLaneProps) {
  const { facts } = standing;
  const words = [
    progressInWords(standing),
    stateInWords(standing),
    facts.handUpAt === null ? "" : "hand up",
    facts.awaySince === null ? "" : "not in front",
  ];
  return (
    <li className="grid items-center border-b border-line py-0.5 last:border-0 sm:grid-cols-[13rem_1fr_11rem]">
      <span className="truncate pr-3 font-semibold">{pupil.name}</span>
      <Lane {...{ events, from, to }} />
      <span className="truncate text-sm text-ink-soft sm:pl-3">
        {words.filter((word) => word !== "").join(" · ")}
      </span>
    </li>
  );
}

function Playhead({ share }: { readonly share: number }) {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-y-0 right-0 left-0 hidden sm:right-44 sm:left-52 sm:block"
    >
      <div className="absolute inset-y-0 w-0.5 bg-accent" style={{ left: `${share * 100}%` }} />
    </div>
  );
}

function Legend() {
  return (
    <ul className="mt-3 flex flex-wrap gap-x-5 text-sm text-ink-soft">
      {Object.entries(MARKS).map(([kind, words]) => (
        <li key={kind} className="flex items-center gap-1.5">
          <MarkSample kind={kind as MarkKind} />
          {words}
        </li>
      ))}
    </ul>
  );
}
