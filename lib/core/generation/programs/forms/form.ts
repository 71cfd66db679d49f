import type { Feedback } from "@/lib/core/questions/question";
import type { WholeProgram } from "../lesson-program";
import type { Trying } from "../trying";

/** A question on a program, before it is placed in a set. */
export interface ProgramQuestion {
  readonly type: string;
  readonly prompt: string;
  readonly difficulty: number;
  readonly points: number;
  readonly timeEstimateSeconds: number;
  readonly hint: string;
  readonly feedback: Feedback;
  readonly content: unknown;
  readonly key: unknown;
  /** 0 … 1: how sure it is that a teacher takes it as it stands. */
  readonly confidence: number;
  /** Words that a pupil has to find. */
  readonly answers?: readonly string[];
}

/** One way to ask about a program. */
export interface ProgramForm {
  /** The type of question it makes. */
  readonly type: string;
  /** Said where it takes so long that it is made only for whoever asks for its type. */
  readonly onRequest?: true;
  /** How well a program lends itself to it, 0 … 1; 0: it does not. */
  suits(program: WholeProgram): number;
  /** @returns undefined where the outcomes show that no fair question comes of it. */
  ask(program: WholeProgram): Trying<ProgramQuestion | undefined>;
}

/** Text as it stands on a screen, in a prompt. */
export function fenced(text: string, language = ""): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
