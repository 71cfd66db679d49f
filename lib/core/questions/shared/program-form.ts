import type { FormOf } from "@/lib/core/interchange/form";
import type { Testing } from "./program-marking";

interface WrittenProgram extends Testing, Pick<FormOf<"program">, "required" | "forbidden"> {
  readonly starter: string;
  readonly solution: string;
}

/** A program with its tests, as other programs know one. */
export function programForm(written: WrittenProgram): FormOf<"program"> {
  const { tests, hidden, ...rest } = written;
  return {
    kind: "program",
    ...rest,
    tests: [
      ...tests.map((test) => ({ ...test, hidden: false })),
      ...hidden.map((test) => ({ ...test, hidden: true })),
    ],
  };
}
