import { isNoteForm } from "@/lib/core/generation/facts/note-form";
import { isNearlySpelt } from "@/lib/core/generation/words/near-spelling";
import type { Question } from "@/lib/core/questions/question";
import type { Candidate } from "./assemble-set";

/** What a lesson's sheet says about itself or to its class: left over in a question it means nothing. */
const LABEL =
  /^(Q ?\d|\d{1,2}[.)] |[a-z]\) |task\b|activity\b|nb\b|n\.b\.|note:|remember[:!]|tip:|e\.g\.|i\.e\.|answer:|hint:|ext(ension)?:|see (page|slide|source|fig)|source [A-Z]\b)/i;
/** What somebody says about the thing, and no fact of it. */
const ASIDE =
  /\b(old|most|some|many) (text)?books (say|call)|\b(some|many) people (say|think|call it)|\bthe story goes\b|\b(ask|tell) (them|the class)\b|!!|\bhandout\b|\bworksheet\b|\bhomework\b|\bthis lesson\b|\b(today|yesterday|tomorrow)\b/i;
/** Points at something that a pupil does not see. */
const POINTS_AWAY =
  /^(this|that|these|those|it|they|he|she|such|here|there|also|but|so|then|after that|because)\b|\b(after|before|from|of|on|like) (that|this|these|those)(?=[ ,.]*(is|are|was|were|$|[,.]))|\b(as|shown|seen) (above|below)\b|\bthe (former|latter)\b/i;
const CUT_OFF = /(\b(and|or|but|the|an?)|[,:;–—]|…|\.\.\.)$/i;
/** Forms whose parts go on from each other or from words before them. */
const GOES_ON: ReadonlySet<string> = new Set(["ordering", "cloze"]);

/**
 * The last gate: whether a finished question says all that is needed to answer it and nothing that does not belong
 * there. It looks at what pupils will read, however the question was made; in doubt it is left out.
 */
export function isSureEnough({
  question,
  offers = [],
}: Pick<Candidate, "question" | "offers">): boolean {
  const parts = partsOf(question);
  if (!isWholePrompt(question.prompt) || parts.some(isLitter)) return false;
  if (!GOES_ON.has(question.type) && parts.some((part) => POINTS_AWAY.test(part))) return false;
  return !tellsItsAnswer(question, offers);
}

/** Names what it asks about: no label, no heading that was cut, no words that point at another one. */
function isWholePrompt(prompt: string): boolean {
  const text = prompt.replaceAll("\\", "");
  const quoted = [...text.matchAll(/“([^”]+)”/g)].map(([, inside = ""]) => inside.trim());
  const [task = ""] = text.split(/\n|“/);
  return (
    !LABEL.test(text) &&
    !ASIDE.test(text) &&
    !isNoteForm(text) &&
    !/^(this|that|these|those|it|they|after that)\b(?! is one step)/i.test(task) &&
    quoted.every((inside) => !isLitter(inside) && !POINTS_AWAY.test(inside))
  );
}

/** A leftover of the sheet, an aside, a text that was cut off or whose brackets do not close. */
function isLitter(text: string): boolean {
  const opens = (text.match(/[([]/g) ?? []).length;
  const closes = (text.match(/[)\]]/g) ?? []).length;
  return (
    LABEL.test(text) ||
    ASIDE.test(text) ||
    isNoteForm(text) ||
    CUT_OFF.test(text.trim()) ||
    opens !== closes
  );
}

/** A typed or chosen answer that the prompt as good as spells. */
function tellsItsAnswer({ prompt, type }: Question, offers: readonly string[]): boolean {
  const [right] = offers;
  if (type !== "multiple-choice" || right === undefined) return false;
  return prompt.split(/\s+/).some((word) => isNearlySpelt(word, right));
}

/** Every part pupils read besides the prompt; the pieces around gaps as whole lines. */
function partsOf({ type, content }: Question): string[] {
  const texts = textsIn(content).filter((text) => text.trim() !== "");
  return type === "cloze" ? texts.join(" ___ ").split("\n") : texts;
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) =>
    name === "text" && typeof inside === "string" ? [inside] : textsIn(inside),
  );
}
