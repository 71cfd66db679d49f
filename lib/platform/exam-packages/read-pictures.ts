import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type {
  BankPicture,
  BankQuestion,
  NamedPicture,
  ReadBank,
} from "@/lib/core/exams/question-bank";
import type { FieldIssue } from "@/lib/core/kernel/app-error";
import { encode, isBitmap } from "@/lib/platform/documents/pictures";
import { whyUnreadable } from "./read-text";

const MOST_BYTES = 20 * 1024 * 1024;

/**
 * Reads the pictures that a bank's questions name, by paths beside the bank's file; every one that cannot be read is a
 * problem, so that no pupil meets a question without its picture.
 */
export async function withPictures(
  bankFile: string,
  questions: readonly BankQuestion[],
): Promise<ReadBank> {
  const readPicture = pictureReader(bankFile);
  const read: BankQuestion[] = [];
  const problems: FieldIssue[] = [];
  // One after the other: a picture takes its own size in memory many times over while it is read.
  for (const [index, question] of questions.entries()) {
    if (question.kind !== "platform" || question.question.image === undefined) {
      read.push(question);
      continue;
    }
    const picture = await readPicture(question.question.image.file);
    if (typeof picture === "string") problems.push(pictureProblem(index, picture));
    else read.push({ ...question, picture });
  }
  return { questions: read, problems };
}

/** What is wrong with the pictures of a bank that has other faults too. */
export async function pictureProblems(
  bankFile: string,
  pictures: readonly NamedPicture[],
): Promise<ReadBank["problems"]> {
  const readPicture = pictureReader(bankFile);
  const problems: FieldIssue[] = [];
  for (const { index, file } of pictures) {
    const picture = await readPicture(file);
    if (typeof picture === "string") problems.push(pictureProblem(index, picture));
  }
  return problems;
}

function pictureProblem(index: number, message: string): FieldIssue {
  return { path: `${index}.image.file`, message };
}

/**
 * Reads the pictures of one bank, each file once. Attack: thousands of questions name one picture of 20 MB, by many names.
 * @returns reads one by its name: what is wrong with it, where it cannot be had.
 */
function pictureReader(bankFile: string): (name: string) => Promise<BankPicture | string> {
  const folder = path.dirname(path.resolve(bankFile));
  const known = new Map<string, Promise<BankPicture | Unread>>();
  return async (name) => {
    const file = path.resolve(folder, name);
    const reading = known.get(file) ?? readPicture(folder, file);
    known.set(file, reading);
    const read = await reading;
    return "why" in read ? `${name}${read.why}` : read;
  };
}

/** Why a picture cannot be had, as it follows its name. */
interface Unread {
  readonly why: string;
}

async function readPicture(folder: string, file: string): Promise<BankPicture | Unread> {
  // Attack: a bank that was uploaded names a file of the server.
  if (!file.startsWith(folder + path.sep)) return { why: " is not beside the questions." };
  try {
    if ((await stat(file)).size > MOST_BYTES) return { why: " is larger than 20 MB." };
    return await encoded(await readFile(file));
  } catch (error) {
    return { why: `: ${whyUnreadable(error)}` };
  }
}

async function encoded(bytes: Buffer): Promise<BankPicture | Unread> {
  const picture = isBitmap(bytes) ? await encode(bytes).catch(() => undefined) : undefined;
  if (picture === undefined) return { why: " is no picture (PNG, JPEG, WebP or GIF)." };
  return {
    sha256: picture.sha256,
    mediaType: "image/webp",
    base64: Buffer.from(picture.bytes).toString("base64"),
  };
}
