import type { AcceptedQuestion } from "@/lib/features/questions/types";

/** What a teacher looks for among her questions. */
export interface Wish {
  /** Words of the question, its topic or its lesson; "" for any. */
  readonly words: string;
  /** A type's id, or "any". */
  readonly type: string;
  /** 1 to 5 as text, or "any". */
  readonly difficulty: string;
}

export const ANY = "any";
export const NO_WISH: Wish = { words: "", type: ANY, difficulty: ANY };

/** The questions that fit, in their order. */
export function fitting(questions: readonly AcceptedQuestion[], wish: Wish): AcceptedQuestion[] {
  const words = wish.words.toLowerCase().split(/\s+/u);
  return questions.filter(
    (one) =>
      (wish.type === ANY || one.question.type === wish.type) &&
      (wish.difficulty === ANY || String(one.question.difficulty) === wish.difficulty) &&
      words.every((word) => wordsOf(one).includes(word)),
  );
}

function wordsOf({ preview, question, lesson }: AcceptedQuestion): string {
  return `${preview.line} ${topicOf(question) ?? ""} ${lesson?.title ?? ""}`.toLowerCase();
}

/** Questions of one lesson, topic by topic. */
export interface LessonGroup {
  /** "" for questions that belong to no lesson. */
  readonly id: string;
  readonly title: string;
  readonly questions: readonly AcceptedQuestion[];
  readonly topics: readonly TopicGroup[];
}

interface TopicGroup {
  /** Undefined where the questions name none. */
  readonly title: string | undefined;
  readonly questions: readonly AcceptedQuestion[];
}

/** Lessons and their topics in the order in which their first questions come. */
export function byLesson(questions: readonly AcceptedQuestion[]): LessonGroup[] {
  return groups(questions, ({ lesson }) => lesson?.id ?? "").map(([id, own]) => ({
    id,
    title: own[0]?.lesson?.title ?? "Without a lesson",
    questions: own,
    topics: groups(own, ({ question }) => topicOf(question)).map(([title, those]) => ({
      title,
      questions: those,
    })),
  }));
}

function topicOf({ topic, objective }: AcceptedQuestion["question"]): string | undefined {
  return topic ?? objective;
}

function groups<Key>(
  questions: readonly AcceptedQuestion[],
  keyOf: (question: AcceptedQuestion) => Key,
): [Key, AcceptedQuestion[]][] {
  const found = new Map<Key, AcceptedQuestion[]>();
  for (const question of questions) {
    const key = keyOf(question);
    found.set(key, [...(found.get(key) ?? []), question]);
  }
  return [...found];
}
