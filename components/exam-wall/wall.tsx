"use client";
import { Radio } from "lucide-react";
import type { ComponentProps } from "react";
import { useCallback, useMemo, useState } from "react";
import { dayInWords } from "@/components/exams/exam-words";
import type { Crumb } from "@/components/ui/breadcrumb";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { testsOf } from "@/lib/core/exams/exam-name";
import type { WallGroup } from "@/lib/features/exams/wall/types";
import { ChoiceBar } from "./choice-bar";
import { CommandBar } from "./command-bar";
import type { Whom } from "./commands";
import { FilterBar } from "./filter-bar";
import { FullScreenButton } from "./full-screen-button";
import { HandAnnouncer } from "./hand-announcer";
import { LineNotice } from "./line-notice";
import { PupilPanel } from "./pupil-panel";
import { RoomCards } from "./room-cards";
import { TallyLine } from "./tally-line";
import { TileList } from "./tile-list";
import { useWall } from "./use-wall";
import { groupsIn, NO_FILTER, rowsNamed } from "./wall-filter";
import type { WallOrder, WallRow } from "./wall-row";
import { tallyOf, wallRows } from "./wall-row";
import { WallSections } from "./wall-sections";
import { WallTable } from "./wall-table";

export interface WallProps {
  readonly title: string;
  readonly date: string;
  readonly crumbs: readonly Crumb[];
  readonly groups: readonly WallGroup[];
  readonly mayCommand: boolean;
  /** When the server read all this. */
  readonly loadedAt: string;
  /** "/admin" or "/teacher". */
  readonly home: string;
  /** Groups of several exams: each exam and group is a part of its own. */
  readonly isOfDay?: boolean;
}

type View = "tiles" | "table";
type Show = "everyone" | "attention";

/** The invigilator's wall: who sits the exam and how each stands, as it happens. */
export function Wall(props: WallProps) {
  const { title, date, crumbs, groups, mayCommand, loadedAt, home, isOfDay = false } = props;
  const { groups: wall, line, now } = useWall(groups, loadedAt);
  const isMany = groups.length > 1;
  const [filter, setFilter] = useState(NO_FILTER);
  const [view, setView] = useState<View>("tiles");
  const [order, setOrder] = useState<WallOrder>("attention");
  const [show, setShow] = useState<Show>(isMany || isOfDay ? "attention" : "everyone");
  const [open, setOpen] = useState<string>();
  const { chosen, choose, clear } = useChosen();
  const looked = useMemo(() => groupsIn(groups, filter), [groups, filter]);
  const everybody = useMemo(() => wallRows(groups, wall, now, order), [groups, wall, now, order]);
  const rows = looked === groups ? everybody : everybody.filter(isOf(looked));
  const named = rowsNamed(rows, filter);
  const shown = show === "everyone" ? named : named.filter(({ attention }) => attention.length > 0);
  const onOpen = useCallback((row: WallRow) => setOpen(row.pupil.userId), []);
  const each = { now, showsGroup: isMany, onChoose: mayCommand ? choose : undefined, onOpen };
  return (
    <div data-wide className="flex flex-col gap-3">
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="flex flex-wrap items-baseline gap-x-2">
          <Breadcrumb crumbs={crumbs} />
          <h1 className="text-2xl font-bold tracking-tight">{title}</h1>
        </div>
        <TallyLine tally={tallyOf(everybody)} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="text-ink-soft">
            {[...testsSat(props), dayInWords(date)].join(" · ")}
          </span>
          <LivePill isLive={line.isOpen} />
          <FullScreenButton />
        </div>
      </header>
      <LineNotice {...{ line, groups, wall, now }} />
      {isMany && !isOfDay && <RoomCards {...{ groups, rows: everybody, home }} />}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        {mayCommand && rows.length > 0 && (
          <CommandBar
            whom={whomOf(rows, everybody, chosen, looked)}
            onClear={chosen.size > 0 ? clear : undefined}
          />
        )}
        <div className="ml-auto flex flex-wrap items-start gap-2">
          {(isMany || isOfDay) && <FilterBar {...{ groups, filter }} onChange={setFilter} />}
          <ChoiceBar label="Who is shown" value={show} choices={SHOWS} onChange={setShow} />
          {view === "tiles" && (
            <ChoiceBar label="Order" value={order} choices={ORDERS} onChange={setOrder} />
          )}
          <ChoiceBar label="View" value={view} choices={VIEWS} onChange={setView} />
        </div>
      </div>
      {shown.length === 0 && (
        <NobodyShown isEmpty={everybody.length === 0} isFound={named.length > 0} />
      )}
      {shown.length > 0 && view === "table" && (
        <WallTable {...each} rows={shown} chosen={chosen} exportName={title} />
      )}
      {view === "tiles" && (
        <Tiles
          {...each}
          {...{ isOfDay, rows, shown, chosen, home }}
          groups={filter.name === "" ? looked : looked.filter(hasOneOf(shown))}
        />
      )}
      <PupilPanel
        row={everybody.find(({ pupil }) => pupil.userId === open)}
        now={now}
        mayCommand={mayCommand}
        onClose={() => setOpen(undefined)}
      />
      <HandAnnouncer rows={everybody} />
    </div>
  );
}

/** A part for each group of a day, or all together. */
function Tiles({ isOfDay, ...each }: ComponentProps<typeof WallSections> & { isOfDay: boolean }) {
  if (isOfDay) return <WallSections {...each} />;
  if (each.shown.length === 0) return null;
  return <TileList {...each} label="Pupils" rows={each.shown} />;
}

const VIEWS = [
  { id: "tiles", label: "Tiles" },
  { id: "table", label: "Table" },
] as const;
const ORDERS = [
  { id: "attention", label: "Hands first" },
  { id: "name", label: "By name" },
] as const;
const SHOWS = [
  { id: "everyone", label: "Everyone" },
  { id: "attention", label: "To look at" },
] as const;

function useChosen() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = useCallback(({ pupil }: WallRow) => {
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(pupil.userId)) after.add(pupil.userId);
      return after;
    });
  }, []);
  const clear = () => setChosen(new Set());
  return { chosen, choose, clear };
}

const isOf = (groups: readonly WallGroup[]) => {
  const ids = new Set(groups.map(({ group }) => group.delivery_id));
  return ({ groupId }: WallRow) => ids.has(groupId);
};

const hasOneOf = (rows: readonly WallRow[]) => {
  const ids = new Set(rows.map(({ groupId }) => groupId));
  return ({ group }: WallGroup) => ids.has(group.delivery_id);
};

/** Those who are chosen, wherever they are; else everybody of the groups that are looked at. */
function whomOf(
  rows: readonly WallRow[],
  everybody: readonly WallRow[],
  chosen: ReadonlySet<string>,
  looked: readonly WallGroup[],
): Whom {
  const picked = everybody.filter(({ pupil }) => chosen.has(pupil.userId));
  const [first] = picked;
  if (first === undefined)
    return { kind: "groups", rows, label: everyoneIn(rows, everybody, looked) };
  const label = picked.length === 1 ? first.pupil.name : `${picked.length} chosen pupils`;
  return { kind: "pupils", rows: picked, label };
}

function everyoneIn(
  rows: readonly WallRow[],
  everybody: readonly WallRow[],
  looked: readonly WallGroup[],
): string {
  const [first] = looked;
  if (rows.length === everybody.length && looked.length < 2) return `everyone (${rows.length})`;
  if (rows.length === everybody.length) return `everyone in all groups (${rows.length})`;
  const place = looked.length === 1 ? first?.group.exam_id : first?.group.subject;
  return `everyone in ${place} (${rows.length})`;
}

/** The exams of a day name theirs above their own groups. */
function testsSat({ groups, isOfDay }: WallProps): string[] {
  return isOfDay === true ? [] : testsOf(groups.map(({ group }) => group));
}

function LivePill({ isLive }: { readonly isLive: boolean }) {
  return (
    <span className="flex items-center gap-2 font-semibold">
      <Radio aria-hidden="true" size={18} className={isLive ? "text-good" : "text-ink-soft"} />
      {isLive ? "Live" : "Connecting …"}
    </span>
  );
}

interface NobodyShownProps {
  readonly isEmpty: boolean;
  /** Somebody is looked for, and found, but needs nobody. */
  readonly isFound: boolean;
}

function NobodyShown({ isEmpty, isFound }: NobodyShownProps) {
  return (
    <p className="rounded-card border border-dashed border-line-strong px-6 py-10 text-center text-lg text-ink-soft">
      {isEmpty
        ? "No group has been launched yet. Launch one on its exam page, and its pupils appear here."
        : isFound
          ? "Nobody has a hand up, and there is nothing to look at."
          : "Nobody here is called that."}
    </p>
  );
}
