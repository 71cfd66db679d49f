import type { LoggerOptions } from "pino";
import { pino } from "pino";
import { env } from "@/lib/platform/env/env";

/** Prisma's longest messages quote the whole statement, and what was to be stored with it. */
const QUOTED = /(invocation)\b[\s\S]*\n\n/;

function withoutQuoted(error: Error): unknown {
  const told = pino.stdSerializers.err(error);
  if (!(error instanceof Error) || !QUOTED.test(error.message)) return told;
  const message = error.message.replace(QUOTED, "$1: ").trim();
  return { ...told, message, stack: told.stack.replace(error.message, () => message) };
}

/** How the lines are made; a test reads what they hold. */
export const LOG_OPTIONS: LoggerOptions = {
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: withoutQuoted },
  redact: {
    paths: [
      ...["*.password", "*.token", "*.headers.cookie", "*.headers.authorization", "*.apiKey"],
      // Postgres quotes the row it refused, and the JSON it could not read; a provider tells who signs in.
      ...["*.detail", "*.where", "*.meta", "*.OAuthProfile"],
    ],
    censor: "[removed]",
  },
};

/**
 * What this process has to say to whoever runs it, as JSON lines on standard error. Names, answers and
 * secrets of people do not belong in it; what could carry a secret is taken out.
 */
export const log = pino(
  {
    ...LOG_OPTIONS,
    level: env.NODE_ENV === "test" ? "silent" : env.LOG_LEVEL,
  },
  pino.destination({ dest: 2, sync: true }),
);
