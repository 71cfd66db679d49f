-- AlterTable
ALTER TABLE "ExamGroup" ADD COLUMN     "assessmentId" UUID;

-- CreateIndex
CREATE INDEX "ExamGroup_assessmentId_idx" ON "ExamGroup"("assessmentId");

-- AddForeignKey
ALTER TABLE "ExamGroup" ADD CONSTRAINT "ExamGroup_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE SET NULL ON UPDATE CASCADE;


