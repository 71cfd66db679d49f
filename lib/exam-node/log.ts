import { pino } from "pino";

/**
 * What the node has to say to whoever runs it, as JSON lines on standard error. Names, answers, passwords and
 * tokens do not belong in it: an error is told by its message and stack, never by what it carries.
 */
export const log = pino(
  {
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: plainError },
  },
  pino.destination({ dest: 2, sync: true }),
);

function plainError(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  return { type: error.name, message: error.message, stack: error.stack };
}
