/** What a command writes to: JSON on stdout once, sentences on stderr. */
export interface CommandOutput {
  out(json: unknown): void;
  err(line: string): void;
}

/** A command: its arguments in, its exit status out. Throws AppError for what can be expected to go wrong. */
export type Command = (args: string[], io: CommandOutput) => Promise<number>;

export const EXIT_DONE = 0;
export const EXIT_USAGE = 2;
export const EXIT_VALIDATION = 3;
