import { AppError } from "@/lib/core/kernel/app-error";
import { findPracticeTotals } from "@/lib/features/exams/practising/data";
import { getDeliveryStats, getLiveProgress, listGroups } from "@/lib/features/exams/watching/data";
import type { CommandOutput } from "../command";
import { EXIT_DONE } from "../command";
import { readArgs, UsageError } from "../usage";
import { groupNamed } from "./group-name";

/** `exam status [EXAM_ID]`: every group; of one named, its pupils too, and of a practice its totals. */
export async function status(args: string[], io: CommandOutput): Promise<number> {
  const { positionals } = readArgs(args, {});
  if (positionals.length > 1) throw new UsageError("Give one exam id, or none for all.");
  const [name] = positionals;
  if (name === undefined) {
    io.out({ groups: [...(await listGroups()), ...(await listGroups({}, "PRACTICE"))] });
    return EXIT_DONE;
  }
  const id = await groupNamed(name);
  const [practice] = await listGroups({ id }, "PRACTICE");
  if (practice !== undefined) {
    io.out({ ...practice, totals: await findPracticeTotals(practice) });
    return EXIT_DONE;
  }
  const [group] = await listGroups({ id });
  if (group === undefined) throw new AppError("not-found", `No exam group is called “${name}”.`);
  const live = await getLiveProgress(id, new Date());
  // Its node may be away: then there is the last known state alone.
  const stats = live.stale || group.torn_down_at !== null ? null : await statsOf(id);
  io.out({ ...group, live, stats });
  return EXIT_DONE;
}

async function statsOf(id: string) {
  try {
    return await getDeliveryStats(id);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
