import { containerName } from "@/components/lessons/containers";
import { LessonBlock } from "@/components/lessons/lesson-block";
import { isQuestionFile, kindLabel } from "@/components/lessons/lesson-words";
import { Notice } from "@/components/ui/notice";
import type { Excerpt } from "@/lib/core/documents/excerpt";
import type { LessonBlock as Block } from "@/lib/features/documents/types";

interface SourcePaneProps {
  readonly kind: string;
  readonly fileName: string;
  readonly excerpts: readonly Excerpt<Block>[];
  /** Whether the question is the teacher's own and names no words of the lesson. */
  readonly isOwnWords: boolean;
}

/** Where a question comes from: the slides or paragraphs it rests on, its words marked, or its teacher. */
export function SourcePane({ kind, fileName, excerpts, isOwnWords }: SourcePaneProps) {
  if (isOwnWords && isQuestionFile(kind)) {
    return (
      <Notice title={`From the file ${fileName}`}>
        The questions of this set were imported ({kindLabel(kind)}) and rest on no words of a
        lesson. Check each answer as you would your own.
      </Notice>
    );
  }
  if (isOwnWords) {
    return (
      <Notice title="Written by you; no source">
        The question is your own and rests on no words of the lesson.
      </Notice>
    );
  }
  if (excerpts.length === 0) {
    return (
      <Notice tone="amber" title="No words of the lesson are named">
        Check the answer against your lesson before you accept the question.
      </Notice>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      {excerpts.map((excerpt) => (
        <ExcerptCard key={excerpt.blocks[0]?.address ?? "missing"} kind={kind} excerpt={excerpt} />
      ))}
    </div>
  );
}

function ExcerptCard({
  kind,
  excerpt,
}: {
  readonly kind: string;
  readonly excerpt: Excerpt<Block>;
}) {
  const name = containerName(kind, excerpt.container) ?? excerpt.marks[0]?.address;
  return (
    <figure className="rounded-card border border-line bg-surface shadow-card">
      {name !== undefined && (
        <figcaption className="border-b border-line px-4 py-2 text-sm font-semibold text-ink-soft">
          {name}
        </figcaption>
      )}
      <div className="flex flex-col gap-2.5 p-4 wrap-break-word">
        {excerpt.missing.map(({ address, quote }) => (
          <Notice key={`${address} ${quote}`} tone="amber" title="Not found in your lesson">
            “{quote}” is not at {address}.
          </Notice>
        ))}
        {excerpt.blocks.map((block) => (
          <LessonBlock
            key={block.address}
            block={block}
            ranges={excerpt.marks.filter(({ address }) => address === block.address)}
          />
        ))}
      </div>
    </figure>
  );
}
