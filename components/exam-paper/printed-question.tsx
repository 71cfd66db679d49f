import type { ReactNode } from "react";
import { RichText } from "@/components/rich-text/rich-text";
import type { RichText as Prose } from "@/lib/core/rich-text/rich-text";
import type { PrintedPicture } from "@/lib/features/exams/printing/types";

interface PrintedQuestionProps {
  /** What stands before it: "3", or "Scheme 12". */
  readonly label: ReactNode;
  readonly prompt: Prose;
  readonly points: number;
  readonly answerForm?: string;
  /** Left out where the type draws it with what is answered on it. */
  readonly picture?: PrintedPicture | undefined;
  /** Small, under the points. */
  readonly aside?: string;
  readonly children: ReactNode;
}

/** One question on paper, never broken over two pages. */
export function PrintedQuestion(props: PrintedQuestionProps) {
  const { label, prompt, points, answerForm, picture, aside, children } = props;
  return (
    <li className="break-inside-avoid">
      <div className="mb-3 flex items-baseline gap-3">
        <span className="shrink-0 font-bold">{label}</span>
        <div className="min-w-0 flex-1">
          <RichText text={prompt} />
          {picture !== undefined && (
            // biome-ignore lint/performance/noImgElement: a data address, which nothing scales or fetches
            <img src={picture.url} alt={picture.alt} className="mt-2 max-h-64 grayscale" />
          )}
          {answerForm !== undefined && <p className="text-sm text-ink-soft">{answerForm}</p>}
        </div>
        <span className="shrink-0 text-right text-sm">
          [{points}]
          {aside !== undefined && <span className="block text-xs text-ink-soft">{aside}</span>}
        </span>
      </div>
      <div className="pl-6">{children}</div>
    </li>
  );
}
