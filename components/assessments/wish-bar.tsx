"use client";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { AcceptedQuestion } from "@/lib/features/questions/types";
import type { Wish } from "./choose-questions";
import { ANY } from "./choose-questions";

interface WishBarProps {
  readonly wish: Wish;
  readonly available: readonly AcceptedQuestion[];
  readonly onChange: (wish: Wish) => void;
}

/** Narrows many questions down: by words, kind and difficulty. Only what there is can be chosen. */
export function WishBar({ wish, available, onChange }: WishBarProps) {
  const kinds = new Map(
    available.map(({ question, preview }) => [question.type, preview.typeLabel]),
  );
  const difficulties = new Set(available.map(({ question }) => question.difficulty));
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-[minmax(0,1fr)_12rem_10rem]">
      <div className="col-span-2 sm:col-span-1">
        <TextField
          autoFocus
          type="search"
          label="Find a question"
          value={wish.words}
          onChange={(words) => onChange({ ...wish, words })}
        />
      </div>
      <Select
        label="Kind"
        options={[
          { id: ANY, label: "Any kind" },
          ...[...kinds]
            .map(([id, label]) => ({ id, label }))
            .toSorted((a, b) => a.label.localeCompare(b.label, "en-GB")),
        ]}
        value={wish.type}
        onChange={(id) => onChange({ ...wish, type: id ?? ANY })}
      />
      <Select
        label="Difficulty"
        options={[
          { id: ANY, label: "Any" },
          ...[...difficulties]
            .toSorted((a, b) => a - b)
            .map((level) => ({ id: String(level), label: `${level} of 5` })),
        ]}
        value={wish.difficulty}
        onChange={(id) => onChange({ ...wish, difficulty: id ?? ANY })}
      />
    </div>
  );
}
