-- AlterTable
ALTER TABLE "ExamResultQuestion" ADD COLUMN     "others" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "SafeguardingConcern" (
    "id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "pupilName" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "classId" UUID,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actedAt" TIMESTAMPTZ(3),
    "actedById" UUID,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "SafeguardingConcern_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SafeguardingConcern_place_key" ON "SafeguardingConcern"("place");

-- CreateIndex
CREATE INDEX "SafeguardingConcern_actedAt_raisedAt_idx" ON "SafeguardingConcern"("actedAt", "raisedAt");

-- AddForeignKey
ALTER TABLE "SafeguardingConcern" ADD CONSTRAINT "SafeguardingConcern_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


