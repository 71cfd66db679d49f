"use client";
import { PencilRuler } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { GenerationProgress as Generation } from "@/lib/features/generations/types";

interface GenerationProgressProps {
  readonly generation: Generation;
  readonly onCancel: () => void;
  /** Makes rough drafts beside what there is. */
  readonly onDraft: () => Promise<void>;
}

/** How far a generation has come; what it did, once it is over. */
export function GenerationProgress({ generation, onCancel, onDraft }: GenerationProgressProps) {
  const { state, requestedCount, madeCount } = generation;
  const sentences = endSentences(generation);
  if (isRunning(generation)) {
    return (
      <div className="mb-5 flex items-end gap-5 rounded-card border border-line bg-surface p-4 shadow-card">
        <div className="min-w-0 flex-1">
          <ProgressBar
            label={state === "queued" ? "Starting …" : "Making questions"}
            value={madeCount}
            maxValue={requestedCount}
            valueLabel={`${madeCount} of ${requestedCount}`}
          />
          <p className="mt-2 text-sm text-ink-soft">
            You can start checking, or leave: it goes on without you.
          </p>
        </div>
        <Button size="small" onPress={onCancel}>
          Stop here
        </Button>
      </div>
    );
  }
  if (sentences.length === 0) return null;
  return (
    <details
      className={`mb-5 rounded-control border-l-4 px-4 py-2 ${state === "failed" ? "border-amber bg-amber-soft" : "border-accent bg-accent-soft"}`}
      open={state === "failed" || generation.message !== undefined}
    >
      <summary className="min-h-8 cursor-pointer content-center">
        <strong>{countMade(generation)}</strong> What to know about this set
      </summary>
      <ul className="list-disc pb-1 pl-8">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {canDraft(generation) && <OfferDrafts onDraft={onDraft} />}
    </details>
  );
}

function countMade({ generator, madeCount, requestedCount }: Generation): string {
  if (generator !== "drafts") return `${madeCount} of ${requestedCount} questions made.`;
  return madeCount === 1 ? "1 rough draft made." : `${madeCount} rough drafts made.`;
}

/** Where rules that are nearly always right found too little, or the drafts were stopped. */
function canDraft({ generator, state, madeCount, requestedCount }: Generation): boolean {
  if (generator === "drafts") return state === "cancelled" || state === "failed";
  return generator === "offline" && state === "done" && madeCount < requestedCount;
}

function OfferDrafts({ onDraft }: Pick<GenerationProgressProps, "onDraft">) {
  const [busy, setBusy] = useState(false);
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 pb-2">
      <Button
        isPending={busy}
        icon={<PencilRuler aria-hidden="true" size={18} />}
        onPress={() => {
          setBusy(true);
          void onDraft().finally(() => setBusy(false));
        }}
      >
        Make rough drafts too
      </Button>
      <p className="min-w-0 flex-1 basis-72 text-sm">
        They rest on the lesson's lists, tables and sentences. Each is marked as a rough draft, and
        none is accepted before you have looked at it.
      </p>
    </div>
  );
}

/** Whether more questions may still come. */
export function isRunning({ state }: Generation): boolean {
  return state === "queued" || state === "running";
}

/** What a teacher should know of a run that is over: why fewer came, and what is not covered. */
function endSentences({ state, message, report }: Generation): string[] {
  const uncovered = report.uncoveredObjectives;
  const sentences = [
    ...(state === "cancelled" ? ["You stopped it here. What was made is kept."] : []),
    ...(message === undefined ? [] : [message]),
    ...report.unmetRules.map((rule) => rule.message),
    ...(uncovered.length === 0 ? [] : [`No question yet for: ${named(uncovered)}.`]),
  ];
  return [...new Set(sentences)];
}

const NAMED = 3;

/** The first few objectives; a curriculum has dozens, and the questions below are what is looked for. */
function named(objectives: readonly string[]): string {
  const first = objectives.slice(0, NAMED).map((words) => words.replace(/[.;]+$/, ""));
  const more = objectives.length - first.length;
  return more === 0 ? first.join("; ") : `${first.join("; ")}; and ${more} more`;
}
