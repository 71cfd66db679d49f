import { AppError } from "@/lib/core/kernel/app-error";

/** The upload page sends one file after the other; this leaves room for other windows. */
const MOST_AT_ONCE = 4;

const taken = new Map<string, number>();

/**
 * Runs `work` in one of the few places a person has for uploads. Attack: a script that sends hundreds at once would
 * fill the disk and keep everybody else's lessons out of the reader for hours.
 * @throws AppError "rate-limited" when all of that person's places are taken.
 */
export async function inOwnPlace<T>(personId: string, work: () => Promise<T>): Promise<T> {
  const before = taken.get(personId) ?? 0;
  if (before >= MOST_AT_ONCE)
    throw new AppError(
      "rate-limited",
      "Several of your files are being read already. Wait until one is done, then send this one again.",
      { retryAfterSeconds: 10 },
    );
  taken.set(personId, before + 1);
  try {
    return await work();
  } finally {
    const left = (taken.get(personId) ?? 1) - 1;
    if (left > 0) taken.set(personId, left);
    else taken.delete(personId);
  }
}
