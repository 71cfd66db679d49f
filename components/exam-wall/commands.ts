import type { GroupCommand } from "@/lib/features/exams/commanding/schema";
import type { GroupOutcome } from "@/lib/features/exams/commanding/types";
import type { WallRow } from "./wall-row";

/** A command without whom it is for. */
export type WallCommand = GroupCommand extends infer C
  ? C extends GroupCommand
    ? Omit<C, "groupId" | "pupilId">
    : never
  : never;

/** Whom a command is for. A whole group's command holds for those who have not begun, too. */
export type Whom =
  | { readonly kind: "groups"; readonly rows: readonly WallRow[]; readonly label: string }
  | { readonly kind: "pupils"; readonly rows: readonly WallRow[]; readonly label: string };

/** What is asked of the groups: one command for each group, or one for each pupil. */
export function commandsFor(whom: Whom, command: WallCommand): GroupCommand[] {
  if (whom.kind === "groups") {
    const ids = new Set(whom.rows.map(({ groupId }) => groupId));
    return [...ids].map((groupId) => ({ ...command, groupId }));
  }
  return whom.rows.map(({ groupId, pupil }) => ({ ...command, groupId, pupilId: pupil.userId }));
}

/** What takes a command back; undefined: nothing does. */
export function undoOf(command: WallCommand): WallCommand | undefined {
  if (command.action === "pause") return { action: "resume" };
  if (command.action === "end") return { action: "reopen" };
  return undefined;
}

/** Those of `whom` for whom something changed: an undo is for nobody else, unless the group itself was changed. */
export function changedOf(whom: Whom, outcomes: readonly GroupOutcome[]): Whom {
  if (whom.kind === "groups") return whom;
  const changed = new Set(
    outcomes.flatMap(({ groupId, changed: ids }) => ids.map((id) => `${groupId} ${id}`)),
  );
  const rows = whom.rows.filter(({ groupId, pupil }) =>
    changed.has(`${groupId} ${pupil.externalId}`),
  );
  return { ...whom, rows };
}

/** Undoes what was done to `whom`: of a whole group that one end, by its name, for who was closed before it stays so. */
export function undoCommands(
  whom: Whom,
  undo: WallCommand,
  outcomes: readonly GroupOutcome[],
): GroupCommand[] {
  const commands = commandsFor(whom, undo);
  if (whom.kind === "pupils") return commands;
  const names = new Map(outcomes.map(({ groupId, commandId }) => [groupId, commandId]));
  return commands.flatMap((command): GroupCommand[] => {
    if (command.action !== "reopen") return [command];
    const undoes = names.get(command.groupId);
    return undoes === undefined ? [] : [{ ...command, undoes }];
  });
}

const DONE: Readonly<Record<WallCommand["action"], string>> = {
  pause: "Paused",
  resume: "Going on",
  extend: "More time given",
  message: "Message sent",
  lower_hand: "Hand down",
  end: "Ended",
  reopen: "Open again",
};

/** "Paused for Ann Lee." or "… for 28 pupils. physics-g2: it does not answer." */
export function outcomeInWords(
  whom: Whom,
  command: WallCommand,
  outcomes: readonly GroupOutcome[],
): string {
  const count = outcomes.reduce((sum, { changed }) => sum + changed.length, 0);
  const [only] = whom.rows;
  const name = whom.kind === "pupils" && whom.rows.length === 1 ? only?.pupil.name : undefined;
  const pupils = name ?? (count === 1 ? "1 pupil" : `${count} pupils`);
  const problems = new Set(
    outcomes.flatMap(({ groupId, problem }) => {
      const group = whom.rows.find((row) => row.groupId === groupId)?.groupName ?? "";
      return problem === null ? [] : [`${group}: ${problem}`];
    }),
  );
  const done =
    count > 0
      ? [`${DONE[command.action]} for ${pupils}.`]
      : problems.size === 0
        ? ["Nobody was in a state for that, so nothing was changed."]
        : [];
  return [...done, ...problems].join(" ");
}
