import { askFunction } from "./ask-function";
import { askGap } from "./ask-gap";
import { askMistake } from "./ask-mistake";
import { askOrder } from "./ask-order";
import { askOutput } from "./ask-output";
import { askTrace } from "./ask-trace";
import type { ProgramForm } from "./form";

/** Every way to ask about a program. */
export const PROGRAM_FORMS: readonly ProgramForm[] = [
  askOutput,
  askTrace,
  askOrder,
  askGap,
  askMistake,
  askFunction,
];
