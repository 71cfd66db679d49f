-- CreateEnum
CREATE TYPE "ExamReview" AS ENUM ('NOT_COLLECTED', 'IMPORTED', 'IN_REVIEW', 'REVIEWED');

-- CreateEnum
CREATE TYPE "ExamEnvironmentState" AS ENUM ('CREATED', 'INITIALIZING', 'READY', 'RUNNING', 'FAILED', 'TERMINATED');

-- CreateEnum
CREATE TYPE "ExamMarkSource" AS ENUM ('AUTOMATIC', 'SUGGESTED', 'IMPORTED', 'TEACHER');

-- CreateTable
CREATE TABLE "Exam" (
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Exam_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExamGroup" (
    "id" UUID NOT NULL,
    "examId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "salt" TEXT,
    "database" BYTEA,
    "packageFolder" TEXT,
    "launchedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "collectedAt" TIMESTAMPTZ(3),
    "tornDownAt" TIMESTAMPTZ(3),
    "review" "ExamReview" NOT NULL DEFAULT 'NOT_COLLECTED',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ExamGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExamPupil" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "externalId" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "extraTimePercent" SMALLINT NOT NULL DEFAULT 0,
    "restBreakMinutes" SMALLINT NOT NULL DEFAULT 0,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ExamPupil_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExamEnvironment" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "liveGroupId" UUID,
    "runtime" TEXT NOT NULL,
    "state" "ExamEnvironmentState" NOT NULL DEFAULT 'CREATED',
    "reason" TEXT,
    "address" TEXT,
    "placedOn" TEXT,
    "run" TEXT,
    "restarts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readyAt" TIMESTAMPTZ(3),
    "runningAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "terminatedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ExamEnvironment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExamSession" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "pupilId" UUID NOT NULL,
    "number" SMALLINT NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL,
    "terminationReason" TEXT,
    "startedAt" TIMESTAMPTZ(3),
    "submittedAt" TIMESTAMPTZ(3),
    "deadline" TIMESTAMPTZ(3),
    "questionsAnswered" SMALLINT NOT NULL DEFAULT 0,
    "totalQuestions" SMALLINT NOT NULL DEFAULT 0,
    "currentScore" DECIMAL(7,2) NOT NULL DEFAULT 0,
    "lastSaveAt" TIMESTAMPTZ(3),

    CONSTRAINT "ExamSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExamEvent" (
    "groupId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "participantId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "data" JSONB NOT NULL,

    CONSTRAINT "ExamEvent_pkey" PRIMARY KEY ("groupId","sequence")
);

-- CreateTable
CREATE TABLE "ExamNonce" (
    "nonce" UUID NOT NULL,
    "forgetAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExamNonce_pkey" PRIMARY KEY ("nonce")
);

-- CreateTable
CREATE TABLE "ExamAccess" (
    "minute" TIMESTAMPTZ(0) NOT NULL,
    "subject" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "groupId" TEXT NOT NULL DEFAULT '',
    "granted" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExamAccess_pkey" PRIMARY KEY ("minute","subject","what","groupId","granted","reason")
);

-- CreateTable
CREATE TABLE "ExamTransfer" (
    "groupId" UUID NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "body" BYTEA NOT NULL,
    "counts" JSONB NOT NULL,
    "finalisedAt" TIMESTAMPTZ(3) NOT NULL,
    "storedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ExamTransfer_pkey" PRIMARY KEY ("groupId")
);

-- CreateTable
CREATE TABLE "ExamLogEntry" (
    "groupId" UUID NOT NULL,
    "chainId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "receipt" CHAR(5) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExamLogEntry_pkey" PRIMARY KEY ("chainId","position")
);

-- CreateTable
CREATE TABLE "ExamResult" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "externalId" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "sessionNumber" SMALLINT NOT NULL DEFAULT 1,
    "status" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "submittedAt" TIMESTAMPTZ(3),
    "reviewedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ExamResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExamResultQuestion" (
    "id" UUID NOT NULL,
    "resultId" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "text" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "difficulty" TEXT NOT NULL,
    "maxPoints" DECIMAL(7,2) NOT NULL,
    "rubric" TEXT NOT NULL,
    "modelAnswer" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "conversation" JSONB NOT NULL DEFAULT '[]',
    "response" JSONB,
    "parts" JSONB NOT NULL DEFAULT '[]',
    "late" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ExamResultQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExamMark" (
    "id" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "points" DECIMAL(7,2),
    "comment" TEXT,
    "source" "ExamMarkSource" NOT NULL,
    "evidence" JSONB NOT NULL DEFAULT '{}',
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ExamMark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExamGrade" (
    "id" UUID NOT NULL,
    "resultId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "grade" DECIMAL(5,2) NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ExamGrade_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Exam_subject_date_key" ON "Exam"("subject", "date");

-- CreateIndex
CREATE INDEX "ExamGroup_examId_idx" ON "ExamGroup"("examId");

-- CreateIndex
CREATE UNIQUE INDEX "ExamGroup_slug_date_key" ON "ExamGroup"("slug", "date");

-- CreateIndex
CREATE UNIQUE INDEX "ExamPupil_groupId_externalId_key" ON "ExamPupil"("groupId", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "ExamEnvironment_liveGroupId_key" ON "ExamEnvironment"("liveGroupId");

-- CreateIndex
CREATE INDEX "ExamEnvironment_groupId_idx" ON "ExamEnvironment"("groupId");

-- CreateIndex
CREATE INDEX "ExamEnvironment_state_idx" ON "ExamEnvironment"("state");

-- CreateIndex
CREATE INDEX "ExamSession_groupId_idx" ON "ExamSession"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "ExamSession_pupilId_number_key" ON "ExamSession"("pupilId", "number");

-- CreateIndex
CREATE INDEX "ExamNonce_forgetAt_idx" ON "ExamNonce"("forgetAt");

-- CreateIndex
CREATE INDEX "ExamLogEntry_groupId_idx" ON "ExamLogEntry"("groupId");

-- CreateIndex
CREATE INDEX "ExamLogEntry_receipt_idx" ON "ExamLogEntry"("receipt");

-- CreateIndex
CREATE UNIQUE INDEX "ExamResult_groupId_externalId_sessionNumber_key" ON "ExamResult"("groupId", "externalId", "sessionNumber");

-- CreateIndex
CREATE UNIQUE INDEX "ExamResultQuestion_resultId_position_key" ON "ExamResultQuestion"("resultId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ExamMark_questionId_version_key" ON "ExamMark"("questionId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "ExamGrade_resultId_version_key" ON "ExamGrade"("resultId", "version");

-- AddForeignKey
ALTER TABLE "ExamGroup" ADD CONSTRAINT "ExamGroup_examId_fkey" FOREIGN KEY ("examId") REFERENCES "Exam"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamPupil" ADD CONSTRAINT "ExamPupil_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "ExamGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamEnvironment" ADD CONSTRAINT "ExamEnvironment_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "ExamGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamSession" ADD CONSTRAINT "ExamSession_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "ExamGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamSession" ADD CONSTRAINT "ExamSession_pupilId_fkey" FOREIGN KEY ("pupilId") REFERENCES "ExamPupil"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamEvent" ADD CONSTRAINT "ExamEvent_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "ExamGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamTransfer" ADD CONSTRAINT "ExamTransfer_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "ExamGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamLogEntry" ADD CONSTRAINT "ExamLogEntry_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "ExamGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamResult" ADD CONSTRAINT "ExamResult_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "ExamGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamResultQuestion" ADD CONSTRAINT "ExamResultQuestion_resultId_fkey" FOREIGN KEY ("resultId") REFERENCES "ExamResult"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamMark" ADD CONSTRAINT "ExamMark_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "ExamResultQuestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamGrade" ADD CONSTRAINT "ExamGrade_resultId_fkey" FOREIGN KEY ("resultId") REFERENCES "ExamResult"("id") ON DELETE CASCADE ON UPDATE CASCADE;


