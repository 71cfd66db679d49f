import type { Question } from "@/lib/core/questions/question";
import { questionLine } from "@/lib/core/questions/question-text";
import { questionTypeOf } from "@/lib/core/questions/registry";
import type { Format, Source } from "./format";
import type { Item, Loss } from "./item";
import { itemOf, takerOf } from "./item-of";
import { labelOf } from "./ledger";
import { lossesBetween } from "./losses";
import type { KnownPicture } from "./pictures/forms";
import { fittedSize } from "./pictures/pixels";

/** A file to be written, and by question what it does not hold. */
export interface ExportedQuestions {
  readonly source: Source;
  /** How many questions are in it. */
  readonly count: number;
  readonly notCarried: readonly Loss[];
}

/**
 * Questions in another program's format. What is lost is found by reading each question back as it was written.
 * @param pictures those that the questions show, by what names them there.
 * @throws AppError "invalid" where a question cannot be read.
 */
export function exportQuestions(
  questions: readonly Question[],
  format: Format,
  pictures: ReadonlyMap<string, KnownPicture> = new Map(),
): ExportedQuestions {
  const items: Item[] = [];
  const notCarried = questions.flatMap((question, index) => {
    const label = labelOf(index, questionLine(question));
    const item = itemOf(question, pictureOf(question, format, pictures));
    const reason =
      item === undefined ? noForm(question) : (noPicture(question, item) ?? format.refuses(item));
    if (item === undefined || reason !== undefined)
      return [{ question: label, field: "the whole question", why: reason ?? "" }];
    items.push(item);
    return lossesOf(question, item, format).map((loss) => ({ question: label, ...loss }));
  });
  return { source: format.write(items), count: items.length, notCarried };
}

function noForm({ type }: Question): string {
  return `Other programs have nothing like “${questionTypeOf(type).label}”.`;
}

/** Where pupils answer on it, the format may say how large it can be. */
export function pictureOf(
  { type, image }: Question,
  { pictureBox }: Format,
  pictures: ReadonlyMap<string, KnownPicture>,
): KnownPicture | undefined {
  const known = image === undefined ? undefined : pictures.get(image.file);
  const isAnsweredOn = questionTypeOf(type).needsPicture === true;
  return known === undefined ? undefined : fittedSize(known, isAnsweredOn ? pictureBox : undefined);
}

function noPicture({ type }: Question, { picture }: Item): string | undefined {
  const isMissing = questionTypeOf(type).needsPicture === true && picture === undefined;
  return isMissing ? "It is answered on a picture, and has none that can be read." : undefined;
}

function lossesOf(
  { type, image }: Question,
  item: Item,
  format: Format,
): Pick<Loss, "field" | "why">[] {
  const { items } = format.read(format.write([item]));
  const back = items[0]?.item;
  if (back === undefined || items.length > 1)
    return [{ field: "the whole question", why: `${format.label} would not read it back.` }];
  const fields = lossesBetween(item, back).filter((field) => field !== "kind of question");
  const taker = takerOf(back.form)?.type;
  const kind =
    taker === type ? [] : [{ field: "kind of question", why: becomes(taker, format.label) }];
  const picture =
    image === undefined || item.picture !== undefined
      ? []
      : [{ field: "picture", why: "It cannot be read. Add it by hand in the other program." }];
  const why = `${format.label} has no place for it, or writes it another way.`;
  return [...kind, ...picture, ...fields.map((field) => ({ field, why }))];
}

function becomes(taker: string | undefined, label: string): string {
  return taker === undefined
    ? `${label} has no kind of question like it.`
    : `In ${label} it is a question of the kind “${questionTypeOf(taker).label}”.`;
}
