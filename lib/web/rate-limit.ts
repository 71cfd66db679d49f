/** So many at once, and so many a second over time. */
export interface RateLimitRule {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** Beyond this many callers the longest silent one is forgotten, which only ever favours it. */
const MOST_CALLERS = 20_000;

/**
 * A token bucket for each caller.
 * @returns 0 when the caller may go on, else the seconds after which to try again.
 */
export function makeRateLimit(rule: RateLimitRule): (caller: string, now: Date) => number {
  const buckets = new Map<string, Bucket>();
  return (caller, now) => {
    const at = now.getTime();
    const bucket = buckets.get(caller) ?? { tokens: rule.burst, at };
    const refilled = bucket.tokens + (Math.max(0, at - bucket.at) / 1000) * rule.perSecond;
    const tokens = Math.min(rule.burst, refilled);
    const allowed = tokens >= 1;
    buckets.delete(caller);
    buckets.set(caller, { tokens: allowed ? tokens - 1 : tokens, at });
    if (buckets.size > MOST_CALLERS) forgetOldest(buckets);
    return allowed ? 0 : Math.max(1, Math.ceil((1 - tokens) / rule.perSecond));
  };
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  const [oldest] = buckets.keys();
  if (oldest !== undefined) buckets.delete(oldest);
}
