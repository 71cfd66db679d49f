import type { ReactNode } from "react";
import { Select } from "@/components/ui/select";
import { NOTHING_DRAWN } from "@/lib/core/python/turtle/drawing";
import type { ProgramTest } from "@/lib/core/questions/shared/program-shapes";

const OPTIONS = [
  { id: "words", label: "What it prints or gives" },
  { id: "lines", label: "What the turtle draws: its lines" },
  { id: "looks", label: "What the turtle draws, with colours and widths" },
] as const;

interface ComparedSelectProps {
  readonly label: string;
  readonly test: ProgramTest;
  readonly onChange: (test: ProgramTest) => void;
}

/** By what a test judges a program. What is to be drawn is never typed: the solution draws it. */
export function ComparedSelect({ label, test, onChange }: ComparedSelectProps): ReactNode {
  return (
    <Select
      label={label}
      options={OPTIONS}
      value={chosenIn(test)}
      onChange={(chosen) => {
        const { draws, ...rest } = test;
        if (chosen === "words") onChange(rest);
        if (chosen !== "lines" && chosen !== "looks") return;
        const drawing = draws?.drawing ?? NOTHING_DRAWN;
        onChange({ ...rest, expected: "", draws: { looks: chosen === "looks", drawing } });
      }}
    />
  );
}

function chosenIn({ draws }: ProgramTest): (typeof OPTIONS)[number]["id"] {
  if (draws === undefined) return "words";
  return draws.looks ? "looks" : "lines";
}
