-- AlterTable
ALTER TABLE "ExamEnvironment" ADD COLUMN     "publicPort" INTEGER,
ADD COLUMN     "publicUrl" TEXT;

-- AlterTable
ALTER TABLE "ExamSession" ADD COLUMN     "lastSequence" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE UNIQUE INDEX "ExamEnvironment_publicPort_key" ON "ExamEnvironment"("publicPort");


