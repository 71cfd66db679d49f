"use client";
import { Download } from "lucide-react";
import { useState } from "react";
import { countOf } from "@/components/lessons/lesson-words";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import type { FormatId } from "@/lib/core/interchange/format-id";
import { inRanges } from "@/lib/core/interchange/in-ranges";
import type { ExportChoices } from "@/lib/features/interchange/types";
import { LossList } from "./loss-list";

const SAID: Readonly<Record<FormatId, string>> = {
  "moodle-xml": "Into Moodle’s question bank: most of all kinds of question.",
  gift: "Plain text that Moodle and many others read.",
  qti: "A package for many other programs, with difficulty, time and tags.",
  csv: "A table for a spreadsheet, to be looked at or changed there.",
};

/** Chooses what goes into the file and how it is written, and says beforehand what it will not hold. */
export function ExportDesk({ choices }: { readonly choices: ExportChoices }) {
  const { assessmentId, questions, formats } = choices;
  const [formatId, setFormatId] = useState<string>("moodle-xml");
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const chosen = questions.filter(({ place }) => !left.has(place));
  const format = formats.find(({ id }) => id === formatId);
  const losses = (format?.losses ?? []).filter(({ place }) => !left.has(place));
  const refused = new Set(
    losses.filter(({ field }) => field === "the whole question").map(({ place }) => place),
  );
  const count = chosen.length - refused.size;
  const only = left.size === 0 ? "" : `&only=${chosen.map(({ place }) => place).join(",")}`;
  const toggle = (place: number, isIn: boolean) => {
    const next = new Set(left);
    if (isIn) next.delete(place);
    else next.add(place);
    setLeft(next);
  };
  return (
    <div className="flex flex-col gap-5">
      <Card title="Written as">
        <RadioGroup
          label="Format"
          value={formatId}
          onChange={setFormatId}
          options={formats.map(({ id, label }) => ({ id, label, description: SAID[id] }))}
        />
      </Card>
      <Card title="Questions">
        <ol className="flex flex-col divide-y divide-line">
          {questions.map(({ place, line, typeLabel }) => (
            <li key={place} className="py-1">
              <Checkbox isSelected={!left.has(place)} onChange={(isIn) => toggle(place, isIn)}>
                <span className="min-w-0 wrap-break-word">
                  {place}. {line} <span className="text-sm text-ink-soft">({typeLabel})</span>
                </span>
              </Checkbox>
            </li>
          ))}
        </ol>
      </Card>
      {losses.length > 0 && (
        <Card title="What the file will not hold">
          <LossList
            losses={losses.map(({ place, ...loss }) => ({ question: place, ...loss }))}
            inWords={inRanges}
          />
        </Card>
      )}
      {count > 0 ? (
        <div>
          <a
            className={buttonStyle("primary", "medium", undefined)}
            href={`/api/tests/${assessmentId}/questions?format=${formatId}${only}`}
            download
          >
            <Download aria-hidden="true" size={18} />
            Download {countOf(count, "question")}
          </a>
        </div>
      ) : (
        <Notice tone="amber" role="status" title="Nothing to download">
          {questions.length === 0
            ? "There are no questions in this test yet."
            : `${format?.label ?? "This format"} can hold none of the chosen questions.`}
        </Notice>
      )}
    </div>
  );
}
