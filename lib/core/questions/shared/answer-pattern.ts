import { RE2JS, RE2JSException } from "re2js";
import { AppError } from "@/lib/core/kernel/app-error";
import { plainText } from "./short-text";

/** RE2 instructions; "(photo|light)\s*synthesis" has 26. Keeps the longest answer under a millisecond or two. */
const MAX_PROGRAM = 200;
/** A pattern is for short answers; a longer text matches none. */
const MAX_ANSWER = 200;

/**
 * Whether a teacher's pattern is the whole answer. Patterns come from people and models, so they run on a
 * linear-time engine: the built-in one takes 8 seconds over "(a+)+$" and 26 letters.
 * @throws AppError "invalid" when the pattern does not compile.
 */
export function fullMatch(
  pattern: string,
  answer: string,
  { caseSensitive }: { readonly caseSensitive: boolean },
): boolean {
  const compiled = compile(pattern, caseSensitive);
  const plain = plainText(answer);
  if (plain.length > MAX_ANSWER) return false;
  return [plain, plain.replace(/^(a|an|the) /i, "")].some((text) => compiled.matches(text));
}

/** What is wrong with a pattern, in a sentence for the teacher; undefined when it can be used. */
export function patternProblem(pattern: string): string | undefined {
  try {
    compile(pattern, false);
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

function compile(pattern: string, caseSensitive: boolean): RE2JS {
  const compiled = syntaxChecked(pattern, caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE);
  if (compiled.programSize() > MAX_PROGRAM) {
    throw new AppError("invalid", `The pattern “${pattern}” is too large. Use fewer repeats.`);
  }
  return compiled;
}

function syntaxChecked(pattern: string, flags: number): RE2JS {
  try {
    return RE2JS.compile(pattern, flags);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    throw new AppError("invalid", `The pattern “${pattern}” cannot be used: ${error.message}.`, {
      cause: error,
    });
  }
}
