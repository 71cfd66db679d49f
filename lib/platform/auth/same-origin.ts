/**
 * Attack: another site makes a signed-in browser send a request here. Browsers put the page's origin on every
 * request that changes something, so one that lacks it, or names another host, is refused.
 * @param host the host the browser asked for; lib/web has made sure nobody else set it.
 */
export function isSameOrigin(
  origin: string | null | undefined,
  host: string | null | undefined,
): boolean {
  if (origin === null || origin === undefined || host === null || host === undefined) return false;
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === host.toLowerCase();
}
