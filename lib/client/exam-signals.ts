import type { Signal } from "@/lib/core/exams/signals";

type Kind = Signal["kind"];
type Value = Signal["value"];

/** A fact that changes again so soon is told once it has settled: invigilators read facts, not flicker. */
const SETTLE_MS: Readonly<Partial<Record<Kind, number>>> = {
  battery: 60_000,
  focus: 5_000,
  hand_up: 2_000,
};

/** Says one fact on the open line. */
type Say = (signal: Signal) => void;

/**
 * What this browser tells the invigilator, the newest of each kind. On the open line at once; without one it goes along
 * with the next call that is answered. Told again on a new line: the old one may have died with it.
 */
export class ExamSignals {
  readonly #facts = new Map<Kind, Value>();
  readonly #told = new Map<Kind, Value>();
  readonly #quietUntil = new Map<Kind, number>();
  readonly #changed: () => void;
  #say: Say | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed called when something was told, or no longer counts as told. */
  constructor(changed: () => void = () => undefined) {
    this.#changed = changed;
  }

  tell(kind: Kind, value: Value): void {
    this.#facts.set(kind, value);
    this.#flush();
  }

  isTold(kind: Kind): boolean {
    return this.#facts.get(kind) === this.#told.get(kind);
  }

  lineOpened(say: Say): void {
    this.#say = say;
    this.#told.clear();
    this.#quietUntil.clear();
    this.#flush();
  }

  lineClosed(): void {
    if (this.#say === undefined) return;
    this.#say = undefined;
    this.#told.clear();
    this.#changed();
  }

  /** What goes along with a call now. */
  along(): readonly Signal[] {
    return this.#say === undefined ? this.#untold() : [];
  }

  /** The call they went along with was answered. */
  arrived(signals: readonly Signal[]): void {
    for (const { kind, value } of signals) this.#told.set(kind, value);
    if (signals.length > 0) this.#changed();
  }

  #untold(): Signal[] {
    return [...this.#facts].flatMap(([kind, value]) =>
      this.#told.get(kind) === value ? [] : [{ kind, value }],
    );
  }

  #flush(): void {
    clearTimeout(this.#timer);
    const say = this.#say;
    if (say === undefined) return;
    const now = performance.now();
    const waits: number[] = [];
    for (const signal of this.#untold()) {
      const wait = (this.#quietUntil.get(signal.kind) ?? 0) - now;
      if (wait > 0) waits.push(wait);
      else this.#sayNow(say, signal, now);
    }
    if (waits.length > 0) this.#timer = setTimeout(() => this.#flush(), Math.min(...waits));
    this.#changed();
  }

  #sayNow(say: Say, signal: Signal, now: number): void {
    say(signal);
    this.#told.set(signal.kind, signal.value);
    this.#quietUntil.set(signal.kind, now + (SETTLE_MS[signal.kind] ?? 0));
  }
}
