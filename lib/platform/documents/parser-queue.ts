/** Each child may take more than a gigabyte: a staff room that uploads at once must not take the machine. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs `work` when fewer than two are running; those who wait are let in in the order they came. */
export async function inParserQueue<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((enter) => waiting.push(enter));
  else running += 1;
  try {
    return await work();
  } finally {
    // The place is handed on, so nobody who comes now can take it first.
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
