/**
 * Lets so many pieces of work run at once; the others wait for their turn, first come first served. A pool
 * of connections sends away whoever has waited for seconds: a whole year that hands in at the bell would
 * meet that, and would leave no connection to anyone else.
 */
export function makeTurns(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((turn) => waiting.push(turn));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
