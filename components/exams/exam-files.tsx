"use client";
import { PackageCheck } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { PRACTICES } from "@/components/practice/practice-addresses";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import type { NamedFile, PrepareFault } from "@/lib/client/prepare-exams";
import { prepareExams } from "@/lib/client/prepare-exams";
import { examAddress } from "./exam-addresses";
import { ExamFileDrop } from "./exam-file-drop";
import { FaultList } from "./fault-list";
import { FileHelp } from "./file-help";
import { FileList } from "./file-list";
import { PrepareAgain } from "./prepare-again";
import type { Prepared } from "./prepared-words";
import { hasLeavers, preparedInWords } from "./prepared-words";
import { TakenOffNotice } from "./taken-off-notice";
import { isPreparedAlready } from "./without-paths";

/** Prepares exam groups from files: all of them, or none while one thing is wrong. */
export function ExamFiles() {
  const router = useRouter();
  const [files, setFiles] = useState<readonly NamedFile[]>([]);
  const [fault, setFault] = useState<PrepareFault>();
  const [isPending, setPending] = useState(false);
  const [toRead, setToRead] = useState<Prepared>();
  const change = (next: readonly NamedFile[]) => {
    setFiles(next);
    setFault(undefined);
  };
  const prepare = async (update: boolean) => {
    setPending(true);
    const outcome = await prepareExams(files, update);
    setPending(false);
    if (!outcome.ok) return setFault(outcome.error);
    const { groups } = outcome.reply;
    if (hasLeavers(groups)) return setToRead(groups);
    showToast({ message: preparedInWords(groups) });
    router.push(whereNext(groups));
  };
  if (toRead !== undefined) return <TakenOffNotice groups={toRead} next={whereNext(toRead)} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="flex min-w-0 flex-col gap-5">
        <ExamFileDrop hasFiles={files.length > 0} onFiles={(more) => change(merged(files, more))} />
        {fault !== undefined && <FaultList fault={fault} />}
        {isPreparedAlready(fault) && (
          <PrepareAgain isPending={isPending} onPrepare={() => void prepare(true)} />
        )}
        {files.length > 0 && (
          <>
            <FileList
              files={files}
              onRemove={(name) => change(files.filter((each) => each.name !== name))}
            />
            <div>
              <Button
                variant="primary"
                size="large"
                isPending={isPending}
                icon={<PackageCheck aria-hidden="true" size={20} />}
                onPress={() => void prepare(false)}
              >
                {isPending ? "Checking and preparing …" : "Check and prepare"}
              </Button>
            </div>
          </>
        )}
      </div>
      <FileHelp />
    </div>
  );
}

function whereNext(groups: Prepared): Route {
  if (groups.every(({ is_practice }) => is_practice)) return PRACTICES;
  const exams = new Set(groups.flatMap(({ exam, is_practice }) => (is_practice ? [] : [exam])));
  const [only = ""] = exams;
  return exams.size === 1 ? examAddress(only) : "/admin/exams";
}

/** A file given once more, mended, takes the place of the first. */
function merged(before: readonly NamedFile[], more: readonly NamedFile[]): readonly NamedFile[] {
  const files = new Map([...before, ...more].map((each) => [each.name, each]));
  return [...files.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}
