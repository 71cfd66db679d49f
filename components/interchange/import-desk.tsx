"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { sendQuestions } from "@/lib/client/send-questions";
import type { ReadReply } from "@/lib/features/interchange/schema";
import { ImportReport } from "./import-report";

interface ImportDeskProps {
  /** What teachers call the formats there are. */
  readonly formats: readonly string[];
  readonly maxMegabytes: number;
}

type Step =
  | { readonly kind: "choosing"; readonly problem?: string }
  | { readonly kind: "reading"; readonly fileName: string }
  | { readonly kind: "read"; readonly file: File; readonly reply: ReadReply };

const TYPES = [".xml", ".txt", ".gift", ".csv", ".zip"];
const LIST = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** A file of questions: chosen, understood, and only then added. */
export function ImportDesk({ formats, maxMegabytes }: ImportDeskProps) {
  const router = useRouter();
  const [step, setStep] = useState<Step>({ kind: "choosing" });
  const [adding, setAdding] = useState<{ busy: boolean; problem?: string }>({ busy: false });
  const read = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    setAdding({ busy: false });
    setStep({ kind: "reading", fileName: file.name });
    const sent = await sendQuestions(file, false);
    setStep(
      sent.ok
        ? { kind: "read", file, reply: sent.reply }
        : { kind: "choosing", problem: sent.message },
    );
  };
  const add = async (file: File) => {
    setAdding({ busy: true });
    const sent = await sendQuestions(file, true);
    if (sent.ok && sent.reply.documentId !== undefined)
      return router.push(`/teacher/lessons/${sent.reply.documentId}/questions` as Route);
    setAdding({ busy: false, problem: sent.ok ? "Nothing was added." : sent.message });
  };
  return (
    <div className="flex flex-col gap-5">
      {step.kind === "reading" ? (
        <ProgressBar label={`Reading ${step.fileName}`} value={undefined} />
      ) : (
        <FileDrop
          label={step.kind === "read" ? "Or another file" : "Drop a file of questions here"}
          description={`${LIST.format(formats)}, up to ${maxMegabytes} MB. Markwell works out which it is. The file is read and then deleted.`}
          acceptedTypes={TYPES}
          onFiles={(files) => void read(files)}
        />
      )}
      {step.kind === "choosing" && step.problem !== undefined && (
        <Notice tone="amber" role="alert" title="This file was not read">
          {step.problem}
        </Notice>
      )}
      {adding.problem !== undefined && (
        <Notice tone="amber" role="alert" title="Not added">
          {adding.problem}
        </Notice>
      )}
      {step.kind === "read" && (
        <ImportReport reply={step.reply} isAdding={adding.busy} onAdd={() => void add(step.file)} />
      )}
    </div>
  );
}
