-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "tasks" JSONB NOT NULL DEFAULT '[]';


