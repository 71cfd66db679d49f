import { misreadAssignment, misreadBranches, misreadChange } from "./misread-branches";
import {
  misreadIndent,
  misreadItems,
  misreadMoment,
  misreadRange,
  misreadTurns,
} from "./misread-loops";
import {
  misreadLogic,
  misreadOperators,
  misreadOrder,
  misreadSigns,
  misreadUpdate,
} from "./misread-signs";
import {
  misreadIndex,
  misreadKinds,
  misreadLength,
  misreadMethods,
  misreadNames,
} from "./misread-values";
import type { Misreading, Mutant } from "./mutant";

/** Most telling first: of two that print the same, the first one's belief is told. */
const MISREADINGS: readonly Misreading[] = [
  misreadRange,
  misreadTurns,
  misreadMoment,
  misreadMethods,
  misreadSigns,
  misreadUpdate,
  misreadKinds,
  misreadIndex,
  misreadOrder,
  misreadAssignment,
  misreadChange,
  misreadBranches,
  misreadLogic,
  misreadItems,
  misreadIndent,
  misreadLength,
  misreadNames,
  misreadOperators,
];

/** More are not tried for one program. */
const MOST = 32;

/** Every way we know to misread a program; none of them is the program itself. */
export function mutantsOf(program: string): Mutant[] {
  const lines = program.split("\n");
  const all = MISREADINGS.flatMap((misreading) =>
    lines.flatMap((_, line) =>
      misreading(lines, line).map(({ lines: changed, ...rest }) => ({
        ...rest,
        line,
        program: changed.join("\n"),
      })),
    ),
  );
  const seen = new Set([program]);
  return all
    .filter((one) => {
      const isNew = !seen.has(one.program);
      seen.add(one.program);
      return isNew;
    })
    .slice(0, MOST);
}
