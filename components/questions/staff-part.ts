import type { ComponentType } from "react";
import { createElement, useState } from "react";
import type { Versioned } from "@/lib/core/kernel/versioned";
import type { Finding } from "@/lib/core/questions/finding";
import type { Picture } from "./player-part";

/** What staff screens need of a type's schema.ts. */
export interface StaffRules<Content, Key> {
  readonly content: Versioned<Content>;
  readonly key: Versioned<Key>;
}

/** A question's two halves while a teacher edits them. */
export interface Draft<Content = unknown, Key = unknown> {
  readonly content: Content;
  readonly answerKey: Key;
}

/** What running a draft's programs says against it, or why nothing could be run. */
export interface Proof {
  readonly findings: readonly Finding[];
  /** The draft with what only running can say; absent where nothing could be run. */
  readonly draft?: Draft;
  readonly problem?: string;
}

/** Has a draft's programs run by the server. */
export type Prove = (draft: Draft) => Promise<Proof>;

export interface EditorProps<Content, Key> extends Draft<Content, Key> {
  /** The question's picture, once it has one. */
  readonly picture?: Picture | undefined;
  /** What the whole question is worth. */
  readonly points: number;
  /** Absent where nothing is run: in tests, and on a site without Python. */
  readonly prove?: Prove | undefined;
  /** Called with both halves after every change; they may not be sound yet. */
  readonly onChange: (draft: Draft<Content, Key>) => void;
}

/** The question with its answer, to be read: on the review page and in a mark scheme. */
export interface ReviewProps<Content, Key> extends Draft<Content, Key> {
  /** For the types that draw it themselves. */
  readonly picture?: Picture | undefined;
}

/** The answer area on paper: what the pupil writes on. It never has the key. */
export interface PrintProps<Content> {
  readonly content: Content;
  /** For the types that draw it themselves. */
  readonly picture?: Picture | undefined;
}

/** What `editor.tsx` exports as `editor`. */
export interface QuestionEditor {
  /** @throws AppError "invalid" when a half has no shape this program has ever written. */
  open(content: unknown, key: unknown): ComponentType<EditorFormProps>;
  /** For a question nobody has written yet: what it starts from, which is not sound before it is filled in. */
  begin(): { readonly Form: ComponentType<EditorFormProps>; readonly draft: Draft };
  /** Whether the question is answered on its picture, so that it needs one. */
  readonly drawsPicture: boolean;
}
export interface EditorFormProps {
  readonly points: number;
  readonly picture?: Picture | undefined;
  readonly prove?: Prove | undefined;
  readonly onChange: (draft: Draft) => void;
}

/** What `review.tsx` exports as `review`. */
export interface QuestionReview {
  readonly View: ComponentType<ReviewProps<unknown, unknown>>;
}

/** What `print.tsx` exports as `print`. */
export interface QuestionPrint {
  readonly Paper: ComponentType<PrintProps<unknown>>;
}

/**
 * Joins a type's rules and its form. The form keeps its own draft, so that shapes stay inside.
 * @param blank a question of this type with nothing filled in.
 */
export function questionEditor<Content, Key>(
  rules: StaffRules<Content, Key>,
  Part: ComponentType<EditorProps<Content, Key>>,
  blank: () => Draft<Content, Key>,
  { drawsPicture = false }: { readonly drawsPicture?: boolean } = {},
): QuestionEditor {
  return {
    drawsPicture,
    open: (content, key) =>
      formOf(Part, {
        content: rules.content.read(content, "The question"),
        answerKey: rules.key.read(key, "The answer key"),
      }),
    begin() {
      const draft = blank();
      return { draft, Form: formOf(Part, draft) };
    },
  };
}

function formOf<Content, Key>(
  Part: ComponentType<EditorProps<Content, Key>>,
  start: Draft<Content, Key>,
): ComponentType<EditorFormProps> {
  return function EditorForm({ onChange, ...rest }) {
    const [draft, setDraft] = useState(start);
    const change = (next: Draft<Content, Key>) => {
      setDraft(next);
      onChange(next);
    };
    return createElement(Part, { ...draft, ...rest, onChange: change });
  };
}

/** Joins a type's rules and its view, parsing at the border. */
export function questionReview<Content, Key>(
  rules: StaffRules<Content, Key>,
  Part: ComponentType<ReviewProps<Content, Key>>,
): QuestionReview {
  return {
    View: ({ content, answerKey, picture }) =>
      createElement(Part, {
        picture,
        content: rules.content.read(content, "The question"),
        answerKey: rules.key.read(answerKey, "The answer key"),
      }),
  };
}

/** Joins a type's rules and its printed form. */
export function questionPrint<Content>(
  rules: Pick<StaffRules<Content, unknown>, "content">,
  Part: ComponentType<PrintProps<Content>>,
): QuestionPrint {
  return {
    Paper: ({ content, picture }) =>
      createElement(Part, { content: rules.content.read(content, "The question"), picture }),
  };
}
