"use client";

import type { Route } from "next";
import { useState } from "react";
import { percent } from "@/components/charts/share-bar";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { AttentionRow } from "@/lib/features/results/types";
import { ATTENTION_REASONS } from "./attention-words";

/** As many as a class has at worst; a whole year group's list opens on request. */
const SHOWN_AT_FIRST = 12;

/** Who should be seen, and what is known: facts, no guesses. */
export function NeedsAttention({
  assignmentId,
  rows,
}: {
  readonly assignmentId: string;
  readonly rows: readonly AttentionRow[];
}) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, SHOWN_AT_FIRST);
  return (
    <Card title="Who needs attention">
      {rows.length === 0 ? (
        <p className="text-ink-soft">Nobody stands out.</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {shown.map((row) => (
            <li
              key={row.pupilId}
              className="flex flex-wrap items-baseline justify-between gap-x-4 py-2"
            >
              <PupilName assignmentId={assignmentId} row={row} />
              <span className="text-sm text-ink-soft">
                {row.share !== undefined && `${percent(row.share)} · `}
                {row.reasons.map((reason) => ATTENTION_REASONS[reason]).join(", ")}
              </span>
            </li>
          ))}
        </ul>
      )}
      {shown.length < rows.length && (
        <Button variant="quiet" onPress={() => setAll(true)}>
          Show all {rows.length}
        </Button>
      )}
    </Card>
  );
}

function PupilName({
  assignmentId,
  row,
}: {
  readonly assignmentId: string;
  readonly row: AttentionRow;
}) {
  if (row.attemptId === undefined) return <span className="font-medium">{row.name}</span>;
  return (
    <TextLink href={`/teacher/results/${assignmentId}/papers/${row.attemptId}` as Route}>
      {row.name}
    </TextLink>
  );
}
