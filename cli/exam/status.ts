import { AppError } from "@/lib/core/kernel/app-error";
import { findPracticeTotals } from "@/lib/features/exams/practising/data";
import {
  getDeliveryStats,
  getLiveProgress,
  listGroups,
  listPupils,
} from "@/lib/features/exams/watching/data";
import type { LiveView } from "@/lib/features/exams/watching/types";
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
  io.out({ ...group, live: await withNames(id, live), stats });
  return EXIT_DONE;
}

/** Who is where, by the name and id that the school knows. */
async function withNames(id: string, live: LiveView) {
  const pupils = new Map((await listPupils(id)).map((pupil) => [pupil.user_id, pupil]));
  const participants = live.participants.map((row) => {
    const { external_id, display_name } = pupils.get(row.user_id) ?? {};
    return { student_id: external_id ?? null, display_name: display_name ?? null, ...row };
  });
  return { ...live, participants };
}

async function statsOf(id: string) {
  try {
    return await getDeliveryStats(id);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
