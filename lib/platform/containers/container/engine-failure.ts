import { AppError } from "@/lib/core/kernel/app-error";

/** Thrown when an engine said nothing in time. */
export class EngineSilence extends Error {}

/** A connection that broke, or an engine that is busy or restarting: the same call may go well in a moment. */
const PASSING_CODES = new Set(["ECONNRESET", "ECONNREFUSED", "EPIPE", "EAGAIN", "ETIMEDOUT"]);
const PASSING_STATUSES = new Set([429, 502, 503, 504]);
const PASSING_WORDS = /database is locked|try again|temporarily unavailable/i;

/** Whether trying again may help. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    PASSING_CODES.has(String(property(error, "code"))) ||
    PASSING_STATUSES.has(Number(property(error, "statusCode"))) ||
    PASSING_WORDS.test(error.message)
  );
}

/** Whether an engine said nothing: whatever else it is asked will hang as long. */
export function isSilence(error: unknown): boolean {
  return error instanceof EngineSilence || has(error, "ECONNRESET", "ETIMEDOUT");
}

/** What an administrator reads when an engine could not do something: what happened, and what to do. */
export function engineFailure(engine: string, doing: string, error: unknown): AppError {
  const words = error instanceof Error ? error.message.trim() : String(error);
  const known = CAUSES.find(({ is }) => is(error, words));
  const sentence =
    known?.sentence(engine) ?? `The container engine at ${engine} refused: ${words}.`;
  return new AppError("unavailable", `While ${doing}: ${sentence}`, { cause: error });
}

interface Cause {
  is(error: unknown, words: string): boolean;
  sentence(engine: string): string;
}

const CAUSES: readonly Cause[] = [
  {
    is: isSilence,
    sentence: (engine) =>
      `the container engine at ${engine} does not answer in time. It may be overloaded or hang: look at it (systemctl status podman or docker), restart it if it must be, and try again. Groups that run are not touched by that.`,
  },
  {
    is: (error) => has(error, "ENOENT", "ECONNREFUSED", "ENOTFOUND", "EHOSTUNREACH"),
    sentence: (engine) =>
      `there is no container engine at ${engine}. Start it (systemctl start podman.socket or docker), or say where it is (EXAM_ENGINES), and try again. A group can also be launched as a process, which is less isolated.`,
  },
  {
    is: (error) => has(error, "EACCES", "EPERM"),
    sentence: (engine) =>
      `the account of this server may not use the container engine at ${engine}. Give it the right to open that socket, and try again.`,
  },
  {
    is: (_, words) => /no such image|image not known|image .*not found|pull access/i.test(words),
    sentence: (engine) =>
      `the image of exam groups is not on ${engine}. Build it there (node scripts/build-exam-image.mjs), and try again.`,
  },
  {
    is: (_, words) => /no space left|disk quota/i.test(words),
    sentence: (engine) =>
      `the disk of the container engine at ${engine} is full. Free some space (podman system prune or docker system prune), and try again.`,
  },
];

function has(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && codes.includes(String(property(error, "code")));
}

function property(error: Error, name: string): unknown {
  return Object.getOwnPropertyDescriptor(error, name)?.value;
}
