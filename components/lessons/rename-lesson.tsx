"use client";
import { Pencil } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { callAction } from "@/lib/client/call-action";
import { renameDocumentAction } from "@/lib/features/documents/actions";

interface RenameLessonProps {
  readonly documentId: string;
  readonly title: string;
}

/** Gives a lesson a better name than its file had. */
export function RenameLesson(props: RenameLessonProps) {
  return (
    <Dialog
      title="Rename the lesson"
      trigger={
        <Button variant="quiet" icon={<Pencil aria-hidden="true" size={18} />}>
          Rename
        </Button>
      }
    >
      {(close) => <RenameForm {...props} onDone={close} />}
    </Dialog>
  );
}

function RenameForm({
  documentId,
  title,
  onDone,
}: RenameLessonProps & { readonly onDone: () => void }) {
  const router = useRouter();
  const [name, setName] = useState(title);
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    const result = await callAction(renameDocumentAction, { documentId, title: name });
    if (!result.ok) return setProblem(result.error.issues[0]?.message ?? result.error.message);
    router.refresh();
    onDone();
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {problem !== undefined && (
        <Notice tone="amber" role="alert">
          {problem}
        </Notice>
      )}
      <TextField autoFocus label="Name" maxLength={200} value={name} onChange={setName} />
      <Button type="submit" variant="primary" className="self-start">
        Save the name
      </Button>
    </form>
  );
}
