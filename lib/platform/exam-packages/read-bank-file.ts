import type { BankQuestion, ReadBank } from "@/lib/core/exams/question-bank";
import { picturesNamed, readQuestionBank } from "@/lib/core/exams/question-bank";
import type { ReadFile } from "./file-problem";
import { pictureProblems, withPictures } from "./read-pictures";
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
    return whole(`It is no JSON: ${written.message}`, lineOfFault(read.text));
  const { questions, problems } = await readBank(file, written);
  if (problems.length === 0) return { value: questions, problems: [] };
  const lineOf = linesIn(read.text, written);
  return {
    value: questions,
    problems: problems.map(({ path, message }) => ({
      file,
      line: lineOf(path),
      message: path === "" ? message : `question ${inWords(path)} ${message}`,
    })),
  };
}

/** Where the questions of a sound bank stand, by their places (from 0): for faults that are found later. */
export async function questionLines(file: string): Promise<(index: number) => number | undefined> {
  const { text } = await readText(file);
  const lineOf = linesIn(text, jsonOf(text));
  return (index) => lineOf(String(index));
}

/** The line of a fault's path, which begins at the list of questions, wherever in the file that is. */
function linesIn(text: string, written: unknown): (path: string) => number | undefined {
  const { lineOf } = readPlaced(text);
  const base = Array.isArray(written) ? "" : "questions.";
  return (path) => lineOf(path === "" ? "" : base + path);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

/** Where the questions have faults of their own, their pictures are looked at all the same. */
async function readBank(file: string, written: unknown): Promise<ReadBank> {
  const bank = readQuestionBank(written);
  if (bank.problems.length === 0) return await withPictures(file, bank.questions);
  const pictures = await pictureProblems(file, picturesNamed(written));
  return { ...bank, problems: [...bank.problems, ...pictures] };
}

/**
 * The line at which reading ends. Node names the character only of some faults, and not of the one made most often, a
 * comma too many; so it is the end of the longest beginning that could still become JSON.
 */
function lineOfFault(text: string): number {
  let [sound, faulty] = [0, text.length + 1];
  while (faulty - sound > 1) {
    const middle = Math.floor((sound + faulty) / 2);
    if (couldBecomeJson(text.slice(0, middle))) sound = middle;
    else faulty = middle;
  }
  return text.slice(0, sound).split("\n").length;
}

function couldBecomeJson(beginning: string): boolean {
  const fault = jsonOf(beginning);
  if (!(fault instanceof SyntaxError)) return true;
  if (/end of JSON input|^Unterminated/.test(fault.message)) return true;
  const at = /position (\d+)/.exec(fault.message)?.[1];
  return at !== undefined && Number(at) >= beginning.length;
}

/** "2.rubric" → "3, rubric": people count from one. */
function inWords(path: string): string {
  const [index = "0", ...rest] = path.split(".");
  const number = String(Number(index) + 1);
  return rest.length === 0 ? number : `${number}, ${rest.join(".")}`;
}
