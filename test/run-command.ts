/** A command of the command line inside a test: how it ended, what it printed and what it said. */
import type { Command } from "@/cli/command";

export async function runCommand(command: Command, ...args: string[]) {
  const printed: unknown[] = [];
  const said: string[] = [];
  const status = await command(args, {
    out: (json) => printed.push(json),
    err: (line) => said.push(line),
  });
  return { status, printed, said };
}
