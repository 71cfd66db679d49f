import { questionTypeOf } from "./registry";

/** What somebody with a pen is asked to do; nobody types on paper. */
export function paperFormOf(code: string, content: unknown): string {
  const type = questionTypeOf(code);
  return type.paperForm?.(content) ?? type.answerForm(content).replace(/^Type\b/, "Write");
}
