-- CreateIndex
CREATE INDEX "AnswerLog_late_idx" ON "AnswerLog"("attemptId") WHERE (kind = 'late-save');


