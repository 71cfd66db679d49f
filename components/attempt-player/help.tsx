import { LifeBuoy, Lightbulb } from "lucide-react";
import type { ReactNode } from "react";
import { useState } from "react";
import { RichText } from "@/components/rich-text/rich-text";
import type { RichText as RichTextData } from "@/lib/core/rich-text/rich-text";
import { useDraft } from "./attempt-context";
import type { ReadyQuestion } from "./prepare";
import { useSave } from "./use-save";

/** A hint, and an easier way to ask. Looking is remembered with the answer and never costs marks. */
export function Help({ question }: { readonly question: ReadyQuestion }): ReactNode {
  const draft = useDraft(question.id);
  const save = useSave(question);
  const look = () => {
    if (!draft.hintUsed) save({ hintUsed: true });
  };
  return (
    <>
      {question.hint !== undefined && (
        <Fold text={question.hint} icon={<Lightbulb aria-hidden size={20} />} onOpen={look}>
          Hint
        </Fold>
      )}
      {question.scaffold !== undefined && (
        <Fold text={question.scaffold} icon={<LifeBuoy aria-hidden size={20} />} onOpen={look}>
          Ask it in an easier way
        </Fold>
      )}
    </>
  );
}

interface FoldProps {
  readonly text: RichTextData;
  readonly icon: ReactNode;
  onOpen(): void;
  readonly children: string;
}

function Fold({ text, icon, onOpen, children }: FoldProps): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <div className="fold" data-open={open || undefined}>
      <button
        type="button"
        className="button quiet"
        aria-expanded={open}
        onClick={() => {
          if (!open) onOpen();
          setOpen(!open);
        }}
      >
        {icon} {children}
      </button>
      {open && (
        <div className="fold-text" data-read>
          <RichText text={text} />
        </div>
      )}
    </div>
  );
}
