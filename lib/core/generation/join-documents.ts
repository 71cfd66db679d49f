import type { SourceDocument } from "@/lib/core/documents/source-document";

export interface NamedDocument {
  readonly fileName: string;
  readonly document: SourceDocument;
}

/** Several files as one lesson, in the order given; each address then begins with its file's name. */
export function joinDocuments(files: readonly NamedDocument[]): SourceDocument | undefined {
  const [first, ...rest] = files;
  if (first === undefined || rest.length === 0) return first?.document;
  const all = files.map((file, index) => placed(file, nameAt(files, index)));
  return {
    kind: first.document.kind,
    title: first.document.title,
    blocks: all.flatMap(({ blocks }) => blocks),
    objectives: all.flatMap(({ objectives }) => objectives),
    vocabulary: all.flatMap(({ vocabulary }) => vocabulary),
    tasks: all.flatMap(({ tasks }) => tasks ?? []),
    notices: all.flatMap(({ notices }) => notices),
  };
}

/** Two folders may each hold a "lesson.docx": the second is "lesson.docx (2)". */
function nameAt(files: readonly NamedDocument[], index: number): string {
  const name = files[index]?.fileName ?? "";
  const before = files.slice(0, index).filter(({ fileName }) => fileName === name).length;
  return before === 0 ? name : `${name} (${before + 1})`;
}

function placed({ document }: NamedDocument, fileName: string): SourceDocument {
  const at = <T extends { address: string }>(item: T): T => ({
    ...item,
    address: `${fileName}: ${item.address}`,
  });
  return {
    ...document,
    blocks: document.blocks.map((block) =>
      at(block.labels === undefined ? block : { ...block, labels: block.labels.map(at) }),
    ),
    objectives: document.objectives.map(at),
    vocabulary: document.vocabulary.map(at),
    tasks: (document.tasks ?? []).map(at),
  };
}
