import type { Carriage } from "../carriage";
import { programForm } from "../shared/program-form";
import type { Content, Key } from "./schema";

/**
 * Other programs know it as a program to write, with a start that is wrong: so it comes back as one. They have one
 * solution, and a question that has more is not carried.
 */
export const carriage: Carriage<Content, Key> = {
  toForm: ({ program, tests, seconds }, { fixes, hidden, hiddenWeight }) => {
    const [solution, ...others] = fixes;
    if (solution === undefined || others.length > 0) return undefined;
    const testing = { tests, hidden, hiddenWeight, seconds };
    return programForm({ ...testing, starter: program, solution, required: [], forbidden: [] });
  },
  fromForm: () => undefined,
};
