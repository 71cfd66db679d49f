import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyChain } from "@/lib/core/attempts/verify-chain";
import { getClassPage } from "@/lib/features/results/class-page/data";
import type { AssignmentHead, ClassPage } from "@/lib/features/results/types";
import { createDemoSchool } from "@/lib/features/school/mutations";
import { db } from "@/lib/platform/db/client";
import { pool } from "@/lib/platform/db/pool";
import { createDemoExamGroup } from "./demo-exam-group";
import { createDemoTests } from "./demo-tests";

const NOW = new Date("2026-03-05T11:30:00Z");

/** The newest attempts of an assignment that were handed in, with their marks: the ground every query below stands on. */
const HANDED_IN = `
  handed as (
    select distinct on (a."pupilId") a.id, a."pupilId" from "Attempt" a
    where a."assignmentId" = $1 and a.state in ('SUBMITTED', 'GRADED') order by a."pupilId", a.number desc
  ), marks as (
    select h."pupilId", m."questionVersionId" as version, m.points, m."maxPoints" as max
    from handed h join "Mark" m on m."attemptId" = h.id
  )`;

describe("the demo school's results", () => {
  let pages: ClassPage[] = [];

  beforeAll(async () => {
    await createDemoSchool();
    await createDemoTests(NOW);
    const assignments = await db.assignment.findMany({ include: { assessment: true } });
    pages = await Promise.all(
      assignments.map((row) => getClassPage(row.assessment.ownerId, row.id, NOW)),
    );
  }, 120_000);

  it("lend a test to an exam that is ready to be launched", async () => {
    await createDemoExamGroup(NOW);
    const group = await db.examGroup.findFirstOrThrow({ include: { pupils: true } });
    expect(group).toMatchObject({ slug: "computing-9a", launchedAt: null });
    expect(group.database).not.toBeNull();
    expect(group.pupils.length).toBeGreaterThan(20);
  });

  it("cover six classes, some with answers still to mark", () => {
    expect(pages).toHaveLength(6);
    expect(pages.some(({ waiting }) => waiting > 0)).toBe(true);
    expect(pages.some(({ objectives }) => objectives.some(({ reteach }) => reteach))).toBe(true);
  });

  it("have every facility and discrimination that SQL finds from the marks alone", async () => {
    for (const { assignment, questions } of pages) {
      const expected = await rowsOf<{
        version: string;
        facility: number | null;
        discrimination: number | null;
      }>(
        `with ${HANDED_IN}, whole as (
           select "pupilId", sum(points) as total from marks group by 1 having bool_and(points is not null)
         )
         select m.version, avg(m.points / m.max)::float8 as facility,
                case when count(w.total) >= 10 then corr(m.points, w.total - m.points) end as discrimination
         from marks m left join whole w using ("pupilId") group by 1`,
        assignment,
      );
      for (const question of questions) {
        const row = expected.find(({ version }) => version === question.versionId);
        expect(question.facility ?? -1).toBeCloseTo(row?.facility ?? -1, 9);
        expect(question.discrimination ?? -2).toBeCloseTo(row?.discrimination ?? -2, 9);
      }
    }
  });

  it("have the mean, the progress and the waiting answers that SQL counts", async () => {
    for (const { assignment, meanShare, progress, waiting } of pages) {
      const [row] = await rowsOf<{
        mean: number;
        handed: number;
        waiting: number;
        enrolled: number;
      }>(
        `with ${HANDED_IN}, shares as (
           select sum(points) / sum(max) filter (where points is not null) as share from marks group by "pupilId"
         )
         select (select avg(share)::float8 from shares) as mean, (select count(*)::int from handed) as handed,
                (select count(*)::int from marks where points is null) as waiting,
                (select count(*)::int from "Enrolment" e join "Assignment" s on s."classId" = e."classId"
                 where s.id = $1 and e.until is null) as enrolled`,
        assignment,
      );
      expect(meanShare).toBeCloseTo(row?.mean ?? -1, 9);
      expect(progress.handedIn).toBe(row?.handed);
      expect(waiting).toBe(row?.waiting);
      expect(progress.handedIn + progress.inProgress + progress.notStarted).toBe(row?.enrolled);
    }
  });

  it("have each objective's standing that SQL finds", async () => {
    for (const { assignment, objectives } of pages) {
      const expected = await rowsOf<{ objective: string; facility: number }>(
        `with ${HANDED_IN}, questions as (
           select version, avg(points / max) as facility from marks group by 1
         )
         select coalesce(v.objective, v.topic) as objective, avg(q.facility)::float8 as facility
         from questions q join "QuestionVersion" v on v.id = q.version
         where coalesce(v.objective, v.topic) is not null and q.facility is not null group by 1`,
        assignment,
      );
      expect(objectives).toHaveLength(expected.length);
      for (const { objective, facility } of objectives) {
        expect(facility).toBeCloseTo(
          expected.find((row) => row.objective === objective)?.facility ?? -1,
          9,
        );
      }
    }
  });

  it("rest on answers whose logs verify", async () => {
    const attempts = await db.attempt.findMany({
      include: { log: { orderBy: { position: "asc" } } },
    });
    expect(attempts.length).toBeGreaterThan(150);
    for (const attempt of attempts) {
      const head = { position: attempt.logPosition, hash: attempt.logHash };
      expect(verifyChain(attempt.id, attempt.log, head, sha256)).toMatchObject({ intact: true });
    }
  });
});

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash("sha256").update(bytes).digest();
}

async function rowsOf<Row extends object>(sql: string, { id }: AssignmentHead): Promise<Row[]> {
  const { rows } = await pool.query<Row>(sql, [id]);
  return rows;
}
