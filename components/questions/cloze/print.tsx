import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/cloze/schema";
import type { PrintProps } from "../staff-part";
import { questionPrint } from "../staff-part";

function ClozePaper({ content }: PrintProps<rules.Content>): ReactNode {
  return (
    <div className="flex flex-col gap-3">
      {content.bank.length > 0 && (
        <p className="rounded-control border border-line-strong px-4 py-2">
          {content.bank.map(({ text }) => text).join("   ·   ")}
        </p>
      )}
      <p className="leading-10 whitespace-pre-line">
        {content.pieces.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
          <span key={index}>{piece.kind === "text" ? piece.text : gapText(piece)}</span>
        ))}
      </p>
    </div>
  );
}

function gapText(gap: rules.Gap): string {
  const choices =
    gap.kind === "dropdown" ? ` (${gap.options.map(({ text }) => text).join(" / ")})` : "";
  return `______________${choices}`;
}

export const print = questionPrint(rules, ClozePaper);
