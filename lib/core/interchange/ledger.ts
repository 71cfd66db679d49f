import { AppError } from "@/lib/core/kernel/app-error";
import type { Item, ItemFile } from "./item";
import { itemSchema } from "./item";

const MOST_QUESTIONS = 1_000;
const LONGEST_LABEL = 80;
/** Of one question: more is told by what stands first. */
const MOST_LOSSES = 20;
const TOO_LARGE = "One of its texts or lists is longer than a question can hold.";

/** Why one question cannot be read: a sentence for the teacher. Never stops the rest of its file. */
export class BrokenQuestion extends Error {}

/** Why a whole question has no place here: understood, but of a kind that is not kept. */
export class UnknownKind extends Error {}

/** Told of what one question says that has no place here. */
export type Lose = (field: string, why: string) => void;

/**
 * Reads the questions of a file one by one: each is kept, named as not carried, or named as broken, and none of them
 * touches another. @param name what the file calls a question, "" where it has none.
 */
export function readEach<Raw>(
  raws: readonly Raw[],
  name: (raw: Raw) => string,
  read: (raw: Raw, lose: Lose) => Item,
): ItemFile {
  const file: ItemFile = { items: [], notCarried: [], broken: [] };
  raws.slice(0, MOST_QUESTIONS).forEach((raw, index) => {
    readOne(file, labelOf(index, name(raw)), (lose) => read(raw, lose));
  });
  if (raws.length > MOST_QUESTIONS)
    file.broken.push({
      question: `From question ${MOST_QUESTIONS + 1} on`,
      why: `One file may bring ${MOST_QUESTIONS} questions. Split it.`,
    });
  return file;
}

function readOne(file: ItemFile, label: string, read: (lose: Lose) => Item): void {
  const lost: ItemFile["notCarried"] = [];
  try {
    const item = read((field, why) => lost.push({ question: label, field, why }));
    if (!itemSchema.safeParse(item).success) throw new BrokenQuestion(TOO_LARGE);
    file.items.push({ label, item });
    file.notCarried.push(...lost.slice(0, MOST_LOSSES));
  } catch (error) {
    if (error instanceof UnknownKind) {
      file.notCarried.push({ question: label, field: "the whole question", why: error.message });
    } else if (error instanceof BrokenQuestion || error instanceof AppError) {
      file.broken.push({ question: label, why: error.message });
    } else throw error;
  }
}

/** "3. What does RAM stand for?" */
export function labelOf(index: number, name: string): string {
  const short = name.replace(/[\s\p{Cc}]+/gu, " ").trim();
  const cut = short.length > LONGEST_LABEL ? `${short.slice(0, LONGEST_LABEL - 1)}…` : short;
  return cut === "" ? `Question ${index + 1}` : `${index + 1}. ${cut}`;
}
