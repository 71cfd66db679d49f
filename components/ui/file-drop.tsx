"use client";
import { FileUp } from "lucide-react";
import type { ReactNode } from "react";
import { DropZone, FileTrigger, isFileDropItem, Text } from "react-aria-components";
import { Button } from "./button";

export interface FileDropProps {
  readonly label: string;
  /** What may be given and how large: "PowerPoint, Word or PDF, up to 50 MB each". */
  readonly description: ReactNode;
  readonly acceptedTypes: readonly string[];
  readonly allowsMultiple?: boolean;
  readonly isDisabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Files by dragging, by the file chooser or by pasting; the chooser is the main way. */
export function FileDrop(props: FileDropProps) {
  const { label, description, acceptedTypes, allowsMultiple = false, isDisabled = false } = props;
  return (
    <DropZone
      isDisabled={isDisabled}
      onDrop={(event) => {
        const files = event.items.filter(isFileDropItem).map((item) => item.getFile());
        void Promise.all(files).then(props.onFiles);
      }}
      className="flex flex-col items-center gap-3 rounded-card border-2 border-dashed border-line-strong bg-surface px-6 py-10 text-center data-drop-target:border-accent data-drop-target:bg-accent-soft data-focus-visible:outline-3 data-focus-visible:outline-offset-2 data-focus-visible:outline-focus"
    >
      <FileUp aria-hidden="true" size={36} strokeWidth={1.5} className="text-accent" />
      <Text slot="label" className="text-lg font-bold">
        {label}
      </Text>
      <p className="max-w-prose text-ink-soft">{description}</p>
      <FileTrigger
        acceptedFileTypes={acceptedTypes}
        allowsMultiple={allowsMultiple}
        onSelect={(list) => list !== null && props.onFiles([...list])}
      >
        <Button variant="primary" isDisabled={isDisabled}>
          Choose {allowsMultiple ? "files" : "a file"}
        </Button>
      </FileTrigger>
    </DropZone>
  );
}
