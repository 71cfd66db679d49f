"use client";
import { FileUp, FolderUp } from "lucide-react";
import type { DropItem } from "react-aria-components";
import {
  DropZone,
  FileTrigger,
  isDirectoryDropItem,
  isFileDropItem,
  Text,
} from "react-aria-components";
import { Button } from "@/components/ui/button";
import type { NamedFile } from "@/lib/client/prepare-exams";

interface ExamFileDropProps {
  readonly onFiles: (files: readonly NamedFile[]) => void;
  readonly hasFiles: boolean;
}

/** Files and whole folders, by dragging or by the file chooser. */
export function ExamFileDrop({ onFiles, hasFiles }: ExamFileDropProps) {
  const chosen = (list: FileList | null) => {
    if (list !== null) onFiles([...list].map(namedFile).filter(isVisible));
  };
  return (
    <DropZone
      onDrop={({ items }) => void filesOf(items).then((files) => onFiles(files.filter(isVisible)))}
      className="flex flex-col items-center gap-3 rounded-card border-2 border-dashed border-line-strong bg-surface px-6 py-10 text-center data-drop-target:border-accent data-drop-target:bg-accent-soft data-focus-visible:outline-3 data-focus-visible:outline-offset-2 data-focus-visible:outline-focus"
    >
      <FileUp aria-hidden="true" size={36} strokeWidth={1.5} className="text-accent" />
      <Text slot="label" className="text-lg font-bold">
        Drop the exam’s files or their folder here
      </Text>
      <p className="max-w-prose text-ink-soft">
        The manifests (.yaml), the questions they name (.json), a list of pupils for each group
        (.csv), and the pictures the questions show.
      </p>
      <div className="flex flex-wrap justify-center gap-2.5">
        <FileTrigger allowsMultiple onSelect={chosen}>
          <Button variant={hasFiles ? "secondary" : "primary"}>Choose files</Button>
        </FileTrigger>
        <FileTrigger acceptDirectory onSelect={chosen}>
          <Button icon={<FolderUp aria-hidden="true" size={18} />}>Choose a folder</Button>
        </FileTrigger>
      </div>
    </DropZone>
  );
}

function namedFile(file: File): NamedFile {
  return { name: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath, file };
}

/** Folders hold files nobody put there (".DS_Store"). */
function isVisible({ name }: NamedFile): boolean {
  return !name.split("/").some((part) => part.startsWith("."));
}

async function filesOf(items: Iterable<DropItem>, folder = ""): Promise<readonly NamedFile[]> {
  const read = [...items].map(async (item) => {
    if (isFileDropItem(item)) return [{ name: folder + item.name, file: await item.getFile() }];
    if (!isDirectoryDropItem(item)) return [];
    const inside: DropItem[] = [];
    for await (const entry of item.getEntries()) inside.push(entry);
    return await filesOf(inside, `${folder}${item.name}/`);
  });
  return (await Promise.all(read)).flat();
}
