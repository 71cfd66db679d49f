"use client";
import { useState } from "react";
import { useRefreshWhile } from "@/components/exams/use-refresh-while";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { callAction } from "@/lib/client/call-action";
import { counted } from "@/lib/core/kernel/counted";
import { runExamProgramsAction } from "@/lib/features/exams/running/actions";
import type { ExamPrograms as Programs } from "@/lib/features/exams/running/types";

interface ExamProgramsProps {
  readonly examId: string;
  readonly programs: Programs;
}

/** Pupils' programs that have no mark yet: how many are being run, and which wait for their teacher, and why. */
export function ExamPrograms({ examId, programs: { waiting, notRun, why } }: ExamProgramsProps) {
  const [told, setTold] = useState("");
  useRefreshWhile(waiting > 0);
  if (waiting === 0 && notRun === 0) return null;
  const runAgain = async () => {
    const result = await callAction(runExamProgramsAction, { examId });
    setTold(result.ok ? "" : result.error.message);
  };
  return (
    <div className="mb-5 flex flex-col gap-3">
      {waiting > 0 && (
        <Notice role="status" title={`${counted(waiting, "program")} being marked`}>
          <p>
            They are run one after another, and the marks appear here. Marks that you give stand.
          </p>
        </Notice>
      )}
      {notRun > 0 && (
        <Notice tone="amber" title={`${counted(notRun, "program")} not marked by running`}>
          <p>{why === "" ? "Each answer says why." : why} They wait for you to mark them.</p>
          <Button size="small" className="mt-2" onPress={() => void runAgain()}>
            Have them run now
          </Button>
          <p role="status" className="empty:hidden">
            {told}
          </p>
        </Notice>
      )}
    </div>
  );
}
