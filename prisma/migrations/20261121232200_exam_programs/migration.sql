-- AlterTable
ALTER TABLE "ExamResultQuestion" ADD COLUMN     "notRun" TEXT,
ADD COLUMN     "toRun" JSONB;

