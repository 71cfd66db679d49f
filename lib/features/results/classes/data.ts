import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import { db } from "@/lib/platform/db/client";

const cardRow = z.object({
  id: z.string(),
  classId: z.string(),
  title: z.string(),
  closesAt: z.nullable(z.date()),
  handedIn: z.int(),
  waiting: z.int(),
  meanShare: z.nullable(z.number()),
});

/** The tests given to a teacher's classes, newest first, with how far each has come. */
export async function listAssignmentCards(teacherId: string) {
  const rows = await db.$queryRaw<unknown[]>`
    select s.id, s."classId", t.title, s."closesAt", coalesce(r.handed, 0)::int as "handedIn",
           coalesce(r.waiting, 0)::int as waiting, r.share::float8 as "meanShare"
    from "Assignment" s
    join "Assessment" t on t.id = s."assessmentId"
    join "ClassTeacher" ct on ct."classId" = s."classId" and ct."personId" = ${teacherId}::uuid
    left join lateral (
      select count(distinct n.id) as handed, count(m.id) filter (where m.points is null) as waiting,
             sum(m.points) / nullif(sum(m."maxPoints") filter (where m.points is not null), 0) as share
      from (select distinct on ("pupilId") id, state from "Attempt" where "assignmentId" = s.id order by "pupilId", number desc) n
      left join "Mark" m on m."attemptId" = n.id
      where n.state in ('SUBMITTED', 'GRADED')
    ) r on true
    order by s."createdAt" desc, s.id desc`;
  return parse(z.array(cardRow), rows, "The tests");
}

/** A teacher's classes with the number of pupils in each, by name. */
export async function listTeachersClasses(teacherId: string) {
  const rows = await db.class.findMany({
    where: { archivedAt: null, teachers: { some: { personId: teacherId } } },
    include: { _count: { select: { enrolments: { where: { until: null } } } } },
    orderBy: { name: "asc" },
  });
  return rows.map(({ _count, ...row }) => ({ ...row, pupils: _count.enrolments }));
}
