-- AlterTable
ALTER TABLE "ExamGroup" ADD COLUMN     "going" TEXT[] DEFAULT ARRAY[]::TEXT[];


