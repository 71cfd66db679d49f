import type { BankQuestion } from "@/lib/core/exams/question-bank";
import { readQuestionBank } from "@/lib/core/exams/question-bank";
import type { ReadFile } from "./file-problem";
import { withPictures } from "./read-pictures";
import { readText, whyUnreadable } from "./read-text";
import { readPlaced } from "./yaml-lines";

/** Reads a question bank (JSON); every fault with its line. */
export async function readBankFile(file: string): Promise<ReadFile<readonly BankQuestion[]>> {
  const read = await readText(file).catch((error: unknown) => whyUnreadable(error));
  const whole = (message: string, line?: number) => ({
    value: [],
    problems: [{ file, line, message }],
  });
  if (typeof read === "string") return whole(read);
  const written = jsonOf(read.text);
  if (written instanceof SyntaxError)
    return whole(`It is no JSON: ${written.message}`, lineOfFault(read.text, written));
  const bank = readQuestionBank(written);
  const { questions, problems } =
    bank.problems.length > 0 ? bank : await withPictures(file, bank.questions);
  if (problems.length === 0) return { value: questions, problems: [] };
  const { lineOf } = readPlaced(read.text);
  const base = Array.isArray(written) ? "" : "questions.";
  return {
    value: questions,
    problems: problems.map(({ path, message }) => ({
      file,
      line: lineOf(base + path),
      message: path === "" ? message : `question ${inWords(path)} ${message}`,
    })),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

/** Node names the character at which reading ended. */
function lineOfFault(text: string, { message }: SyntaxError): number | undefined {
  const at = /position (\d+)/.exec(message)?.[1];
  return at === undefined ? undefined : text.slice(0, Number(at)).split("\n").length;
}

/** "2.rubric" → "3, rubric": people count from one. */
function inWords(path: string): string {
  const [index = "0", ...rest] = path.split(".");
  const number = String(Number(index) + 1);
  return rest.length === 0 ? number : `${number}, ${rest.join(".")}`;
}
