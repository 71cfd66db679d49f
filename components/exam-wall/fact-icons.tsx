import {
  BatteryLow,
  BatteryMedium,
  Coffee,
  EyeOff,
  MonitorSmartphone,
  Wifi,
  WifiOff,
} from "lucide-react";
import type { ReactNode } from "react";
import { clockTime } from "@/components/exams/exam-words";
import type { WallRow } from "./wall-row";
import { connectionInWords, deviceInWords, focusInWords } from "./wall-words";

const icon = { "aria-hidden": true, size: 16, className: "shrink-0" } as const;

/** The quiet facts of a tile, each an icon with a word; the whole sentence is in the pupil's panel and the table. */
export function FactIcons({ row }: { readonly row: WallRow }) {
  const { facts, state, lastSaveAt } = row.standing;
  const { connection, battery, timesAway, deviceChanges, pause } = facts;
  return (
    <ul className="flex min-h-5 flex-wrap gap-x-2.5 text-sm leading-5 text-ink-soft">
      {lastSaveAt !== null && <li>Saved {clockTime(lastSaveAt)}</li>}
      {connection !== null && (
        <Fact
          icon={connection.up ? <Wifi {...icon} /> : <WifiOff {...icon} />}
          word={connection.up ? "online" : "no connection"}
          sentence={connectionInWords(row.standing)}
        />
      )}
      {battery !== null && (
        <Fact
          icon={battery.percent <= 20 ? <BatteryLow {...icon} /> : <BatteryMedium {...icon} />}
          word={`${battery.percent} %`}
          sentence={`Battery ${battery.percent} %`}
        />
      )}
      {timesAway > 0 && (
        <Fact
          icon={<EyeOff {...icon} />}
          word={`${timesAway} ×`}
          sentence={focusInWords(row.standing)}
        />
      )}
      {deviceChanges > 0 && (
        <Fact
          icon={<MonitorSmartphone {...icon} />}
          word={`${deviceChanges} ×`}
          sentence={`Another computer: ${deviceInWords(row.standing)}`}
        />
      )}
      {state === "paused" && pause?.isRestBreak === true && (
        <Fact icon={<Coffee {...icon} />} word="rest break" sentence="Rest break" />
      )}
    </ul>
  );
}

interface FactProps {
  readonly icon: ReactNode;
  readonly word: string;
  readonly sentence: string;
}

function Fact({ icon: drawn, word, sentence }: FactProps) {
  return (
    <li className="flex items-center gap-1" title={sentence}>
      {drawn}
      <span aria-hidden="true">{word}</span>
      <span className="sr-only">{sentence}</span>
    </li>
  );
}
