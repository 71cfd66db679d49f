/** One answer, suggested and decided, both as shares of what the question is worth (0 to 1). */
export interface Pair {
  readonly suggested: number;
  readonly decided: number;
  readonly maxPoints: number;
}

/** How far suggestions and a teacher's marks agree. */
export interface Agreement {
  readonly count: number;
  /** Shares of answers, 0 to 1. */
  readonly exact: number;
  readonly withinOneMark: number;
  /** Quadratic weighted kappa with its 95 % interval; undefined where all marks are the same. */
  readonly kappa:
    | { readonly value: number; readonly low: number; readonly high: number }
    | undefined;
}

/** With fewer decided answers nothing can be said about a class. */
export const LEAST_PAIRS = 20;
/** Suggestions are worth showing while kappa is surely above this. */
const LEAST_KAPPA = 0.6;
const Z95 = 1.96;

export function agreementOf(pairs: readonly Pair[]): Agreement {
  const share = (holds: (pair: Pair) => boolean) =>
    pairs.length === 0 ? 0 : pairs.filter(holds).length / pairs.length;
  const apart = ({ suggested, decided, maxPoints }: Pair) =>
    Math.abs(suggested - decided) * maxPoints;
  return {
    count: pairs.length,
    exact: share((pair) => apart(pair) < 0.005),
    withinOneMark: share((pair) => apart(pair) <= 1.005),
    kappa: kappaOf(pairs),
  };
}

/** Whether suggestions may be shown to a class: until enough is known, and then while they agree with its teacher. */
export function maySuggest({ count, kappa, exact }: Agreement): boolean {
  if (count < LEAST_PAIRS) return true;
  return kappa === undefined ? exact >= LEAST_KAPPA : kappa.low >= LEAST_KAPPA;
}

/**
 * Cohen's kappa with quadratic weights (Cohen 1968) for marks on any scale: 1 − mean squared difference over the one
 * that chance would give. Its interval is the jackknife's (Efron and Stein 1981), which needs no randomness.
 */
function kappaOf(pairs: readonly Pair[]): Agreement["kappa"] {
  const all = sumsOf(pairs);
  const value = kappaFrom(all);
  if (value === undefined || pairs.length < 3) return undefined;
  const without = pairs.map((pair) => kappaFrom(less(all, sumsOf([pair]))) ?? value);
  const mean = without.reduce((sum, one) => sum + one, 0) / pairs.length;
  const spread = without.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const error = Math.sqrt(((pairs.length - 1) / pairs.length) * spread);
  return {
    value,
    low: Math.max(-1, value - Z95 * error),
    high: Math.min(1, value + Z95 * error),
  };
}

interface Sums {
  readonly n: number;
  readonly s: number;
  readonly d: number;
  readonly ss: number;
  readonly dd: number;
  readonly sd: number;
}

function sumsOf(pairs: readonly Pair[]): Sums {
  const sum = (of: (pair: Pair) => number) => pairs.reduce((total, pair) => total + of(pair), 0);
  return {
    n: pairs.length,
    s: sum(({ suggested }) => suggested),
    d: sum(({ decided }) => decided),
    ss: sum(({ suggested }) => suggested ** 2),
    dd: sum(({ decided }) => decided ** 2),
    sd: sum(({ suggested, decided }) => suggested * decided),
  };
}

function less(all: Sums, one: Sums): Sums {
  return {
    n: all.n - one.n,
    s: all.s - one.s,
    d: all.d - one.d,
    ss: all.ss - one.ss,
    dd: all.dd - one.dd,
    sd: all.sd - one.sd,
  };
}

function kappaFrom({ n, s, d, ss, dd, sd }: Sums): number | undefined {
  if (n === 0) return undefined;
  const observed = (ss + dd - 2 * sd) / n;
  const expected = (n * ss + n * dd - 2 * s * d) / (n * n);
  return expected < 1e-9 ? undefined : 1 - observed / expected;
}
