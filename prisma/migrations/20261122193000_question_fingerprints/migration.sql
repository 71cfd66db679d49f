-- AlterTable
ALTER TABLE "ExamResultQuestion" ADD COLUMN     "fingerprint" TEXT;
