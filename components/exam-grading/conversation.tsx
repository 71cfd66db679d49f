import { MessageCircleQuestion } from "lucide-react";
import { ListedCode } from "@/components/questions/shared/listed-code";
import type { OtherWords, Turn } from "@/lib/features/exams/grading/types";
import { clockInWords } from "./exam-words";
import { markedParts } from "./marked-parts";

interface ConversationProps {
  readonly turns: readonly Turn[];
  /** Words a suggestion rests on; they are marked where the pupil wrote them. */
  readonly quotes?: readonly string[];
  /** Whether what was said is a program: its lines stand as they were written. */
  readonly isProgram?: boolean;
}

/** What was said, in turns: the pupil's words at the left, what the examiner asked in between set in. */
export function Conversation({ turns, quotes = [], isProgram = false }: ConversationProps) {
  if (turns.length === 0) return <p className="text-ink-soft">No answer.</p>;
  return (
    <ol className="flex max-w-prose flex-col gap-3">
      {turns.map((turn, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a turn is its place in the conversation
        <li key={index}>
          {turn.by === "examiner" ? (
            <Asked words={turn.words} />
          ) : (
            <Said words={turn.words} {...{ quotes, isProgram }} />
          )}
        </li>
      ))}
    </ol>
  );
}

function Asked({ words }: { readonly words: string }) {
  return (
    <p className="ml-6 flex items-start gap-2 rounded-control bg-sunken px-3 py-2 text-ink-soft">
      <MessageCircleQuestion aria-hidden="true" size={18} className="mt-0.5 shrink-0" />
      <span>
        <span className="font-semibold">Examiner:</span> {words}
      </span>
    </p>
  );
}

interface SaidProps {
  readonly words: string;
  readonly quotes: readonly string[];
  readonly isProgram: boolean;
}

function Said({ words, quotes, isProgram }: SaidProps) {
  if (isProgram) return <ListedCode lines={words.split("\n")} />;
  return (
    <p className="whitespace-pre-wrap">
      {markedParts(words, quotes).map(({ text, marked, at }) =>
        marked ? (
          <mark key={at} className="rounded-sm bg-accent-soft text-ink underline decoration-accent">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </p>
  );
}

/** What another device wrote without knowing of this answer, or what came after the end: kept, and shown beside it. */
export function OtherAnswers({ others }: { readonly others: readonly OtherWords[] }) {
  if (others.length === 0) return null;
  return (
    <ul className="mt-4 flex max-w-prose flex-col gap-3 border-t border-line pt-4">
      {others.map((other) => (
        <li key={`${other.at} ${other.content}`}>
          <p className="text-sm font-semibold text-amber-ink">
            {other.late ? "Arrived after the end" : "A second device also wrote"}
            {clockInWords(other.at) !== "" && `, ${clockInWords(other.at)}`}
          </p>
          <p className="whitespace-pre-wrap">{other.content === "" ? "Nothing." : other.content}</p>
        </li>
      ))}
    </ul>
  );
}
