-- AlterTable
ALTER TABLE "ExamResultQuestion" ADD COLUMN     "pictureAlt" TEXT,
ADD COLUMN     "pictureId" UUID;

-- CreateTable
CREATE TABLE "ExamPicture" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ExamPicture_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ExamPicture_groupId_idx" ON "ExamPicture"("groupId");

-- CreateIndex
CREATE INDEX "ExamResultQuestion_pictureId_idx" ON "ExamResultQuestion"("pictureId");

-- AddForeignKey
ALTER TABLE "ExamResultQuestion" ADD CONSTRAINT "ExamResultQuestion_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "ExamPicture"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamPicture" ADD CONSTRAINT "ExamPicture_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "ExamGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;
