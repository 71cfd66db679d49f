import { AppError } from "@/lib/core/kernel/app-error";
import { binaryConvert } from "./binary-convert";
import { categorise } from "./categorise";
import { cloze } from "./cloze";
import { codeCompletion } from "./code-completion";
import { codeDebug } from "./code-debug";
import type { AnyQuestionType } from "./contract";
import { dialogue } from "./dialogue";
import { dragLabel } from "./drag-label";
import { extendedText } from "./extended-text";
import { hotspot } from "./hotspot";
import { logicGates } from "./logic-gates";
import { matching } from "./matching";
import { matrix } from "./matrix";
import type { ModelRecipe } from "./model-recipe";
import { multipleChoice } from "./multiple-choice";
import { multipleSelect } from "./multiple-select";
import { numeric } from "./numeric";
import { ordering } from "./ordering";
import { parsons } from "./parsons";
import { pythonCode } from "./python-code";
import { textInput } from "./text-input";
import { traceTable } from "./trace-table";

/** Every question type, once. The other two registries must name the same types, or they do not compile. */
export const questionTypes = {
  "multiple-choice": multipleChoice,
  "multiple-select": multipleSelect,
  "text-input": textInput,
  "extended-text": extendedText,
  numeric,
  cloze,
  matching,
  ordering,
  "binary-convert": binaryConvert,
  categorise,
  matrix,
  "logic-gates": logicGates,
  "drag-label": dragLabel,
  hotspot,
  dialogue,
  parsons,
  "python-code": pythonCode,
  "trace-table": traceTable,
  "code-completion": codeCompletion,
  "code-debug": codeDebug,
} satisfies Record<string, AnyQuestionType>;

export type QuestionTypeId = keyof typeof questionTypes;

/** Whether a stored or imported type code is one of ours. */
export function isQuestionTypeId(code: string): code is QuestionTypeId {
  return Object.hasOwn(questionTypes, code);
}

/** @throws AppError "invalid" naming the code, for a type this program does not know. */
export function questionTypeOf(code: string): AnyQuestionType {
  if (!isQuestionTypeId(code)) {
    throw new AppError("invalid", `“${code}” is not a question type of Markwell.`);
  }
  return questionTypes[code];
}

/** What is asked of a model for a type. @throws AppError "invalid" as `questionTypeOf` does. */
export function modelRecipeOf(code: string): ModelRecipe<unknown, unknown> {
  return questionTypeOf(code).model;
}
