import { pino } from "pino";
import { env } from "@/lib/platform/env/env";

/**
 * What this process has to say to whoever runs it, as JSON lines on standard error. Names, answers and
 * secrets of people do not belong in it; what could carry a secret is taken out.
 */
export const log = pino(
  {
    level: env.NODE_ENV === "test" ? "silent" : env.LOG_LEVEL,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ["*.password", "*.token", "*.headers.cookie", "*.headers.authorization", "*.apiKey"],
      censor: "[removed]",
    },
  },
  pino.destination({ dest: 2, sync: true }),
);
