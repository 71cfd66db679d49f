"use client";
import { Radio } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { dayInWords } from "@/components/exams/exam-words";
import type { Crumb } from "@/components/ui/breadcrumb";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import type { WallGroup } from "@/lib/features/exams/wall/types";
import { ChoiceBar } from "./choice-bar";
import { CommandBar } from "./command-bar";
import type { Whom } from "./commands";
import { FullScreenButton } from "./full-screen-button";
import { HandAnnouncer } from "./hand-announcer";
import { LineNotice } from "./line-notice";
import { PupilPanel } from "./pupil-panel";
import { PupilTile } from "./pupil-tile";
import { RoomCards } from "./room-cards";
import { TallyLine } from "./tally-line";
import { useWall } from "./use-wall";
import type { WallOrder, WallRow } from "./wall-row";
import { tallyOf, wallRows } from "./wall-row";
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
}

type View = "tiles" | "table";
type Show = "everyone" | "attention";

/** The invigilator's wall: who sits the exam and how each stands, as it happens. */
export function Wall({ title, date, crumbs, groups, mayCommand, loadedAt, home }: WallProps) {
  const { groups: wall, line, now } = useWall(groups, loadedAt);
  const isMany = groups.length > 1;
  const [view, setView] = useState<View>("tiles");
  const [order, setOrder] = useState<WallOrder>("attention");
  const [show, setShow] = useState<Show>(isMany ? "attention" : "everyone");
  const [open, setOpen] = useState<string>();
  const { chosen, choose, clear } = useChosen();
  const rows = useMemo(() => wallRows(groups, wall, now, order), [groups, wall, now, order]);
  const shown = show === "everyone" ? rows : rows.filter(({ attention }) => attention.length > 0);
  const onOpen = useCallback((row: WallRow) => setOpen(row.pupil.userId), []);
  const each = { now, showsGroup: isMany, onChoose: mayCommand ? choose : undefined, onOpen };
  return (
    <div data-wide className="flex flex-col gap-3">
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="flex flex-wrap items-baseline gap-x-2">
          <Breadcrumb crumbs={crumbs} />
          <h1 className="text-2xl font-bold tracking-tight">{title}</h1>
        </div>
        <TallyLine tally={tallyOf(rows)} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="text-ink-soft">{dayInWords(date)}</span>
          <LivePill isLive={line.isOpen} />
          <FullScreenButton />
        </div>
      </header>
      <LineNotice {...{ line, groups, wall, now }} />
      {isMany && <RoomCards {...{ groups, rows, home }} />}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        {mayCommand && rows.length > 0 && (
          <CommandBar
            whom={whomOf(rows, chosen, isMany)}
            onClear={chosen.size > 0 ? clear : undefined}
          />
        )}
        <div className="ml-auto flex flex-wrap gap-2">
          <ChoiceBar label="Who is shown" value={show} choices={SHOWS} onChange={setShow} />
          {view === "tiles" && (
            <ChoiceBar label="Order" value={order} choices={ORDERS} onChange={setOrder} />
          )}
          <ChoiceBar label="View" value={view} choices={VIEWS} onChange={setView} />
        </div>
      </div>
      {shown.length === 0 && <NobodyShown isEmpty={rows.length === 0} />}
      {shown.length > 0 && view === "table" && (
        <WallTable {...each} rows={shown} chosen={chosen} exportName={title} />
      )}
      {shown.length > 0 && view === "tiles" && (
        <ul
          aria-label="Pupils"
          className="grid gap-2.5 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4 2xl:grid-cols-5 min-[110rem]:grid-cols-6"
        >
          {shown.map((row) => (
            <PupilTile
              key={row.pupil.userId}
              {...each}
              row={row}
              isChosen={chosen.has(row.pupil.userId)}
            />
          ))}
        </ul>
      )}
      <PupilPanel
        row={rows.find(({ pupil }) => pupil.userId === open)}
        now={now}
        mayCommand={mayCommand}
        onClose={() => setOpen(undefined)}
      />
      <HandAnnouncer rows={rows} />
    </div>
  );
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

function whomOf(rows: readonly WallRow[], chosen: ReadonlySet<string>, isMany: boolean): Whom {
  const picked = rows.filter(({ pupil }) => chosen.has(pupil.userId));
  const [first] = picked;
  if (first === undefined) {
    const label = isMany ? `everyone in all groups (${rows.length})` : `everyone (${rows.length})`;
    return { kind: "groups", rows, label };
  }
  const label = picked.length === 1 ? first.pupil.name : `${picked.length} chosen pupils`;
  return { kind: "pupils", rows: picked, label };
}

function LivePill({ isLive }: { readonly isLive: boolean }) {
  return (
    <span className="flex items-center gap-2 font-semibold">
      <Radio aria-hidden="true" size={18} className={isLive ? "text-good" : "text-ink-soft"} />
      {isLive ? "Live" : "Connecting …"}
    </span>
  );
}

function NobodyShown({ isEmpty }: { readonly isEmpty: boolean }) {
  return (
    <p className="rounded-card border border-dashed border-line-strong px-6 py-10 text-center text-lg text-ink-soft">
      {isEmpty
        ? "Nobody is in a group that was launched yet."
        : "Nobody has a hand up, and there is nothing to look at."}
    </p>
  );
}
