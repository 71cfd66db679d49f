import { useRef, useState } from "react";
import { isSettled } from "@/components/exams/command-words";
import { showToast } from "@/components/ui/toast";
import { callAction } from "@/lib/client/call-action";
import { commandGroupsAction } from "@/lib/features/exams/commanding/actions";
import type { GroupCommand } from "@/lib/features/exams/commanding/schema";
import type { GroupOutcome } from "@/lib/features/exams/commanding/types";
import type { WallCommand, Whom } from "./commands";
import { changedOf, commandsFor, outcomeInWords, undoCommands, undoOf } from "./commands";
import { Presses } from "./presses";

/** The server takes so many at once. */
const MOST_AT_ONCE = 100;

export interface Commands {
  readonly isPending: boolean;
  /** Does it and says so, with a way back where there is one. @returns whether it needs no second press. */
  readonly run: (whom: Whom, command: WallCommand) => Promise<boolean>;
}

/** Sends commands to groups and says what became of them. */
export function useCommands(): Commands {
  const [isPending, setPending] = useState(false);
  const presses = useRef(new Presses());
  const perform = async (
    whom: Whom,
    command: WallCommand,
    commands: readonly GroupCommand[],
  ): Promise<boolean> => {
    setPending(true);
    const outcomes = await send(commands);
    setPending(false);
    if (typeof outcomes === "string") {
      showToast({ message: outcomes });
      return false;
    }
    const undo = undoOf(command);
    const changed = changedOf(whom, outcomes);
    const isDone = outcomes.some(({ changed: ids }) => ids.length > 0);
    showToast({
      message: outcomeInWords(whom, command, outcomes),
      ...(undo !== undefined &&
        isDone && {
          undo: () => void perform(changed, undo, undoCommands(changed, undo, outcomes)),
        }),
    });
    const done = isSettled(command.action, outcomes);
    if (done) presses.current.settled(whom, command);
    return done;
  };
  const run = (whom: Whom, command: WallCommand) =>
    perform(whom, command, commandsFor(whom, presses.current.named(whom, command)));
  return { isPending, run };
}

/** @returns why nothing was done, as a sentence, when the server refused it all. */
async function send(commands: readonly GroupCommand[]): Promise<readonly GroupOutcome[] | string> {
  const outcomes: GroupOutcome[] = [];
  for (let first = 0; first < commands.length; first += MOST_AT_ONCE) {
    const part = commands.slice(first, first + MOST_AT_ONCE);
    const result = await callAction(commandGroupsAction, { commands: part });
    if (!result.ok) return result.error.message;
    outcomes.push(...result.value);
  }
  return outcomes;
}
