-- CreateEnum
CREATE TYPE "ExamMode" AS ENUM ('EXAM', 'PRACTICE');

-- AlterTable
ALTER TABLE "ExamGroup" ADD COLUMN     "mode" "ExamMode" NOT NULL DEFAULT 'EXAM';


