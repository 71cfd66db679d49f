import { randomId } from "@/lib/client/client-id";
import type { WallCommand, Whom } from "./commands";
import { commandsFor } from "./commands";

/**
 * Presses of buttons that give time, and were not answered yet: pressed again it is the same press, and the minutes count
 * once. A dialog names its own.
 */
export class Presses {
  readonly #unanswered = new Map<string, string>();

  /** The command with the name of its press, where it needs one. */
  named(whom: Whom, command: WallCommand): WallCommand {
    if (command.action !== "extend" || command.pressId !== undefined) return command;
    const key = keyOf(whom, command);
    const pressId = this.#unanswered.get(key) ?? randomId();
    this.#unanswered.set(key, pressId);
    return { ...command, pressId };
  }

  /** Every group has answered that it was done: pressed from now on it is another press. */
  settled(whom: Whom, command: WallCommand): void {
    this.#unanswered.delete(keyOf(whom, command));
  }
}

/** Other minutes, and other pupils, are another press. */
function keyOf(whom: Whom, command: WallCommand): string {
  return JSON.stringify(commandsFor(whom, command));
}
