import type { AccessReply } from "@/lib/core/exams/control";
import { pool } from "@/lib/platform/db/pool";
import type { AccessNote } from "./types";

/** Adds to the log of grants and denials: one line a minute for each (who, what, group, outcome, reason), with how often. */
export async function keepAccess(notes: readonly AccessNote[]): Promise<void> {
  if (notes.length === 0) return;
  await pool.query(
    `insert into "ExamAccess" as a (minute, subject, what, "groupId", granted, reason, times, "lastAt")
     select date_trunc('minute', at), subject, what, "group", granted, reason, sum(times), max(at)
     from jsonb_to_recordset($1::jsonb)
       as n(at timestamptz, subject text, what text, "group" text, granted boolean, reason text, times int)
     group by 1, 2, 3, 4, 5, 6
     on conflict (minute, subject, what, "groupId", granted, reason)
     do update set times = a.times + excluded.times, "lastAt" = excluded."lastAt"`,
    [JSON.stringify(notes)],
  );
}

/**
 * Keeps a group's own log, which goes with the group. It may be kept again: a line stands under the start of its hour or
 * minute, and counts once, as it is by then.
 */
export async function keepNodeAccess(groupId: string, { lines }: AccessReply): Promise<void> {
  await pool.query(
    `insert into "ExamAccess" as a (minute, subject, what, "groupId", granted, reason, times, "lastAt")
     select since, subject, what, $1, granted, reason, sum(times), max(at)
     from jsonb_to_recordset($2::jsonb)
       as n(since timestamptz, at timestamptz, subject text, what text, granted boolean, reason text, times int)
     group by 1, 2, 3, 5, 6
     on conflict (minute, subject, what, "groupId", granted, reason)
     do update set times = greatest(a.times, excluded.times), "lastAt" = greatest(a."lastAt", excluded."lastAt")`,
    [groupId, JSON.stringify(lines)],
  );
}
