-- CreateEnum
CREATE TYPE "ExamAnswerState" AS ENUM ('ASKED', 'EMPTY', 'PROPOSED', 'REJECTED', 'ACCEPTED');

-- CreateTable
CREATE TABLE "ExamModelAnswer" (
    "id" UUID NOT NULL,
    "examId" UUID NOT NULL,
    "questionHash" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "rubric" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "needed" BOOLEAN NOT NULL,
    "state" "ExamAnswerState" NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "draft" TEXT,
    "draftedBy" TEXT,
    "draftedAt" TIMESTAMPTZ(3),
    "problem" TEXT,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ExamModelAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExamWantedAnswer" (
    "groupId" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "answerId" UUID NOT NULL,

    CONSTRAINT "ExamWantedAnswer_pkey" PRIMARY KEY ("groupId","questionId")
);

-- CreateIndex
CREATE UNIQUE INDEX "ExamModelAnswer_examId_questionHash_key" ON "ExamModelAnswer"("examId", "questionHash");

-- CreateIndex
CREATE INDEX "ExamWantedAnswer_answerId_idx" ON "ExamWantedAnswer"("answerId");

-- AddForeignKey
ALTER TABLE "ExamModelAnswer" ADD CONSTRAINT "ExamModelAnswer_examId_fkey" FOREIGN KEY ("examId") REFERENCES "Exam"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamModelAnswer" ADD CONSTRAINT "ExamModelAnswer_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamWantedAnswer" ADD CONSTRAINT "ExamWantedAnswer_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "ExamGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamWantedAnswer" ADD CONSTRAINT "ExamWantedAnswer_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "ExamModelAnswer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nothing is accepted that no named person stands for, and nothing that says nothing.
ALTER TABLE "ExamModelAnswer" ADD CONSTRAINT "ExamModelAnswer_accepted_check"
  CHECK ("state" <> 'ACCEPTED' OR ("decidedById" IS NOT NULL AND btrim("words") <> ''));
