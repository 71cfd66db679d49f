import type { ExamSignals } from "./exam-signals";

/** Not in every browser, and not in TypeScript's account of them. */
interface Battery extends EventTarget {
  /** 0 to 1. */
  readonly level: number;
}
type WithBattery = Navigator & { getBattery?(): Promise<Battery> };

/** The page must be away this long to count: a menu of the system takes the focus for a moment. */
const AWAY_AFTER_MS = 1_000;

/** Tells what an invigilator may want to know of this computer: whether the exam is in front, and its battery. */
export function watchFacts(signals: ExamSignals): void {
  watchFocus(signals);
  // Refused by policy: then nothing is known of the battery.
  watchBattery(signals).catch(() => undefined);
}

function watchFocus(signals: ExamSignals): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (isInFront()) signals.tell("focus", true);
    else timer = setTimeout(() => signals.tell("focus", isInFront()), AWAY_AFTER_MS);
  };
  document.addEventListener("visibilitychange", look);
  addEventListener("blur", look);
  addEventListener("focus", look);
  look();
}

function isInFront(): boolean {
  return document.visibilityState === "visible" && document.hasFocus();
}

async function watchBattery(signals: ExamSignals): Promise<void> {
  const battery = await (navigator as WithBattery).getBattery?.();
  if (battery === undefined) return;
  const tell = () => signals.tell("battery", Math.round(battery.level * 100));
  battery.addEventListener("levelchange", tell);
  tell();
}
