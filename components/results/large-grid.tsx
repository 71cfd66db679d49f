"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { parse } from "@/lib/core/kernel/parse";
import type { ResultGrid as Grid } from "@/lib/features/results/schema";
import { resultGrid } from "@/lib/features/results/schema";
import { GridTable } from "./grid-table";

export interface LargeGridProps {
  readonly assignmentId: string;
  readonly pupils: number;
  readonly questions: number;
}

/** The grid of a year group, nearly ten thousand cells: fetched and drawn when somebody asks for it. */
export function LargeGrid({ assignmentId, pupils, questions }: LargeGridProps) {
  const [grid, setGrid] = useState<Grid>();
  const [state, setState] = useState<"closed" | "fetching" | "failed">("closed");
  if (grid !== undefined) return <GridTable assignmentId={assignmentId} grid={grid} />;
  const show = async (): Promise<void> => {
    setState("fetching");
    await fetchGrid(assignmentId).then(setGrid, () => setState("failed"));
  };
  return (
    <div className="flex flex-col items-start gap-3">
      {state === "failed" && (
        <Notice tone="amber" role="alert">
          The grid did not arrive. Check the connection and press again.
        </Notice>
      )}
      <Button onPress={show} isPending={state === "fetching"}>
        Show {pupils} pupils × {questions} questions
      </Button>
    </div>
  );
}

async function fetchGrid(assignmentId: string): Promise<Grid> {
  const response = await fetch(`/api/results/${assignmentId}/grid`, { cache: "no-store" });
  if (!response.ok) throw new Error(`the grid was refused with ${response.status}`);
  return parse(resultGrid, await response.json(), "The grid");
}
