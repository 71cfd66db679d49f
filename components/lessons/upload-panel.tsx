"use client";
import type { Route } from "next";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { useUploads } from "./use-uploads";

interface UploadPanelProps {
  readonly maxMegabytes: number;
}

/** Needed only once a file was chosen. */
const UploadLine = dynamic(() => import("./upload-line").then((file) => file.UploadLine));

const TYPES = [".pptx", ".docx", ".pdf", ".zip", ".pptm", ".docm"];

/** Takes lesson files. One that is read leads straight to what was understood of it. */
export function UploadPanel({ maxMegabytes }: UploadPanelProps) {
  const router = useRouter();
  const { uploads, add, cancel } = useUploads(maxMegabytes, (id) =>
    router.push(`/teacher/lessons/${id}` as Route),
  );
  return (
    <div className="flex flex-col gap-5">
      <FileDrop
        label="Drop your lesson here"
        description={`PowerPoint, Word or PDF, or a zip of them, up to ${maxMegabytes} MB each. The file is read and then deleted: only its words and pictures stay.`}
        acceptedTypes={TYPES}
        allowsMultiple
        onFiles={add}
      />
      {uploads.length > 0 && (
        <ul className="flex flex-col gap-3" aria-label="Files">
          {uploads.map((upload) => (
            <UploadLine key={upload.id} upload={upload} onCancel={() => cancel(upload.id)} />
          ))}
        </ul>
      )}
      <Notice title="What makes a good lesson file">
        Slides with full sentences, a list of key words with their meanings, and learning objectives
        (“I can …”) give the best questions. Pictures of text cannot be read.
      </Notice>
    </div>
  );
}
