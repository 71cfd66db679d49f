/** What this machine's clocks say: one that people can set, one that only runs. Both in milliseconds. */
export interface LocalTime {
  readonly wall: number;
  readonly steady: number;
}

/** One reading of the server's clock. */
export interface ClockReading {
  /** The server's time, milliseconds since 1970. */
  readonly server: number;
  /** When the question was asked, not when the answer came: the clock may then run ahead, never behind. */
  readonly asked: LocalTime;
}

/** The local clocks now. */
export function localTime(): LocalTime {
  return { wall: Date.now(), steady: performance.now() };
}

/**
 * The server's time, from one reading and the time passed since. Some machines stop the steady clock
 * while the lid is closed, and pupils can set the other one, so the larger of the two counts: a pupil is
 * never shown more time than the server will give.
 */
export function serverNow(reading: ClockReading, now: LocalTime): number {
  const steady = now.steady - reading.asked.steady;
  const wall = now.wall - reading.asked.wall;
  return reading.server + Math.max(steady, wall, 0);
}

/** Whole seconds left, never below 0; undefined when nothing ends the attempt. */
export function secondsUntil(deadline: string | null, serverTime: number): number | undefined {
  if (deadline === null) return undefined;
  return Math.max(0, Math.floor((Date.parse(deadline) - serverTime) / 1000));
}
