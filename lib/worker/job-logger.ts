import { Logger } from "graphile-worker";
import { log } from "@/lib/platform/log/log";

/** What graphile-worker has to say, in the log of this process. */
export const jobLogger = new Logger((scope) => (level, message) => {
  const about = { job: scope.taskIdentifier, jobId: scope.jobId };
  if (level === "error") log.error(about, message);
  else if (level === "warning") log.warn(about, message);
  else log.debug(about, message);
});
