import type { ReactNode } from "react";
import type { LessonBlock as Block } from "@/lib/features/documents/types";
import { LessonTable } from "./block-table";
import type { MarkedRange } from "./marked-text";
import { MarkedText } from "./marked-text";

interface LessonBlockProps {
  readonly block: Block;
  readonly ranges?: readonly MarkedRange[];
}

/** One block as the teacher knows it from the lesson. */
export function LessonBlock({ block, ranges = [] }: LessonBlockProps): ReactNode {
  const words = <MarkedText text={block.text} ranges={ranges} />;
  switch (block.kind) {
    case "heading":
      return <p className={(block.level ?? 2) <= 1 ? "text-lg font-bold" : "font-bold"}>{words}</p>;
    case "list-item":
      return (
        <p className="flex gap-2" style={{ paddingInlineStart: `${(block.level ?? 0) * 1.25}rem` }}>
          <span aria-hidden="true" className="text-ink-soft">
            {block.marker ?? "•"}
          </span>
          <span>{words}</span>
        </p>
      );
    case "table":
      return <LessonTable text={block.text} rows={block.rows ?? []} ranges={ranges} />;
    case "code":
      return (
        <pre
          className="overflow-x-auto rounded-control bg-sunken p-3 font-mono text-sm"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable (WCAG 2.1.1)
          tabIndex={0}
        >
          {words}
        </pre>
      );
    case "image":
      return <Picture block={block} ranges={ranges} />;
    case "note":
      return (
        <p className="border-l-4 border-line pl-3 text-sm whitespace-pre-line text-ink-soft">
          <span className="font-semibold">Speaker note: </span>
          {words}
        </p>
      );
    case "equation":
      return <p className="font-mono">{words}</p>;
    case "paragraph":
      return <p className="whitespace-pre-line">{words}</p>;
  }
}

function Picture({ block, ranges }: Required<LessonBlockProps>): ReactNode {
  if (block.pictureUrl === undefined) {
    return (
      <p className="rounded-control border border-dashed border-line-strong px-3 py-2 text-sm text-ink-soft">
        Picture:{" "}
        {block.text === "" ? "no description" : <MarkedText text={block.text} ranges={ranges} />}
      </p>
    );
  }
  return (
    <figure className="flex flex-col gap-1">
      {/* biome-ignore lint/performance/noImgElement: already re-encoded and sized, and served by permission */}
      <img
        src={block.pictureUrl}
        alt={block.text}
        loading="lazy"
        className="max-h-56 max-w-full self-start rounded-control bg-sunken object-contain"
      />
      {block.text !== "" && <figcaption className="text-sm text-ink-soft">{block.text}</figcaption>}
    </figure>
  );
}
