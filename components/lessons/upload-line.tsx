import type { Route } from "next";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { TextLink } from "@/components/ui/text-link";
import type { UploadReply } from "@/lib/features/documents/schema";
import type { Upload } from "./use-uploads";

interface UploadLineProps {
  readonly upload: Upload;
  readonly onCancel: () => void;
}

interface LessonNoticeProps {
  readonly lesson: UploadReply["lessons"][number];
}

/** A lesson that came of a file: in green only where there was something to read. */
function LessonNotice({ lesson: { id, title, fileName, hasWords, notices } }: LessonNoticeProps) {
  const href = `/teacher/lessons/${id}` as Route;
  const sentences = notices.map((notice) => <p key={notice}>{notice}</p>);
  if (!hasWords) {
    return (
      <Notice tone="amber" role="alert" title={`Nothing to read in ${fileName}`}>
        {sentences}
        <p>
          Its pictures were kept: <TextLink href={href}>see them</TextLink>.
        </p>
      </Notice>
    );
  }
  return (
    <>
      <Notice tone="good" role="status">
        Read: <TextLink href={href}>{title}</TextLink>
      </Notice>
      {notices.length > 0 && (
        <Notice tone="amber" title={title}>
          {sentences}
        </Notice>
      )}
    </>
  );
}

/** How far one file has come, and what became of it. */
export function UploadLine({ upload, onCancel }: UploadLineProps) {
  const { fileName, sent, outcome } = upload;
  if (outcome === undefined) {
    return (
      <li className="flex items-end gap-4 rounded-card border border-line bg-surface p-4">
        <div className="min-w-0 flex-1">
          <ProgressBar
            label={sent < 1 ? `Sending ${fileName}` : `Reading ${fileName}`}
            value={sent < 1 ? Math.round(sent * 100) : undefined}
          />
        </div>
        <Button size="small" onPress={onCancel}>
          Cancel
        </Button>
      </li>
    );
  }
  if (!outcome.ok) {
    return (
      <li>
        <Notice tone="amber" title={fileName} role="alert">
          {outcome.message}
        </Notice>
      </li>
    );
  }
  return (
    <li className="flex flex-col gap-2">
      {outcome.reply.lessons.map((lesson) => (
        <LessonNotice key={lesson.id} lesson={lesson} />
      ))}
      {outcome.reply.refused.map((file) => (
        <Notice key={file.fileName} tone="amber" title={file.fileName}>
          {file.message}
        </Notice>
      ))}
    </li>
  );
}
