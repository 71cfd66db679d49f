import { backOffMilliseconds } from "./back-off";

const KEY = "markwell-opened-again";

/**
 * Opens the page again as soon as the server is heard. A browser remembers for the life of a page that a
 * script did not come, so that asking for it again in the same page fails for ever. Each time waits longer.
 */
export async function openAgain(): Promise<void> {
  const times = timesOpened() + 1;
  for (let failures = times; ; failures++) {
    await new Promise((resolve) => setTimeout(resolve, backOffMilliseconds(failures)));
    if (await isHeard()) break;
  }
  note(times);
  location.reload();
}

/** Everything came: the next trouble begins with the shortest wait again. */
export function openedWhole(): void {
  note(0);
}

async function isHeard(): Promise<boolean> {
  try {
    return (await fetch(location.href, { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}

function timesOpened(): number {
  try {
    return Number(sessionStorage.getItem(KEY) ?? 0);
  } catch {
    return 0;
  }
}

function note(times: number): void {
  try {
    sessionStorage.setItem(KEY, String(times));
  } catch {
    // Storage may be blocked by policy: every wait is then the shortest.
  }
}
