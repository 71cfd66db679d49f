import type { ReactNode } from "react";
import { Fragment } from "react";

/** One line of an option or item: text, with `code` between backticks. */
export function InlineText({ text }: { readonly text: string }): ReactNode {
  // The capture keeps what was split at: every second part is code; a lone backtick stays as it was written.
  return text.split(/`([^`]+)`/).map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
    return <Fragment key={index}>{index % 2 === 1 ? <code>{part}</code> : part}</Fragment>;
  });
}
