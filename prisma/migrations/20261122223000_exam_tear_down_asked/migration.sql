-- AlterTable
ALTER TABLE "ExamGroup" ADD COLUMN     "tearDown" UUID;
