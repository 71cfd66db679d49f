-- AlterTable
ALTER TABLE "ExamGroup" ADD COLUMN     "hostName" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "ExamGroup_hostName_key" ON "ExamGroup"("hostName");

-- Groups whose slips may be printed have a name on them; of several of one name what runs keeps it, then what was first.
WITH named AS (
  SELECT id, slug, date, row_number() OVER (
    PARTITION BY slug ORDER BY ("launchedAt" IS NULL), "launchedAt" DESC, "createdAt", id
  ) AS turn
  FROM "ExamGroup" WHERE salt IS NOT NULL AND "tornDownAt" IS NULL
)
UPDATE "ExamGroup" g
SET "hostName" = CASE n.turn WHEN 1 THEN n.slug ELSE n.slug || '-' || to_char(n.date, 'YYYY-MM-DD') END
FROM named n
-- What this could make too long, or called as another is, is named when it is launched.
WHERE g.id = n.id
  AND (n.turn = 1 OR (length(n.slug) <= 52
    AND NOT EXISTS (SELECT FROM named o WHERE o.slug = n.slug || '-' || to_char(n.date, 'YYYY-MM-DD'))));
