import type { FormOf } from "@/lib/core/interchange/form";
import type { Testing } from "./program-marking";

interface WrittenProgram extends Testing, Pick<FormOf<"program">, "required" | "forbidden"> {
  readonly starter: string;
  readonly solution: string;
}

/** A program with its tests, as other programs know one. None of them knows a test of what is drawn. */
export function programForm(written: WrittenProgram): FormOf<"program"> | undefined {
  const { tests, hidden, ...rest } = written;
  if ([...tests, ...hidden].some(({ draws }) => draws !== undefined)) return undefined;
  return {
    kind: "program",
    ...rest,
    tests: [
      ...tests.map((test) => ({ ...test, hidden: false })),
      ...hidden.map((test) => ({ ...test, hidden: true })),
    ],
  };
}
