-- CreateTable
CREATE TABLE "MarkSuggestion" (
    "attemptId" UUID NOT NULL,
    "questionVersionId" UUID NOT NULL,
    "body" JSONB NOT NULL,
    "answerPosition" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MarkSuggestion_pkey" PRIMARY KEY ("attemptId","questionVersionId")
);

-- AddForeignKey
ALTER TABLE "MarkSuggestion" ADD CONSTRAINT "MarkSuggestion_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;


