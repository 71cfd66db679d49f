import { log } from "@/lib/platform/log/log";
import { sweepExams } from "./mutations";

/** Every five minutes: hands in and collects what everybody has left. */
export async function sweepExamGroups(): Promise<void> {
  const swept = await sweepExams(new Date(), false);
  if (swept.length > 0) log.info({ swept }, "swept exam groups");
}
