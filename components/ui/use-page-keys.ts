"use client";
import { useEffect, useRef } from "react";

/** What each key of a page does, by its name: "j", "3", "ArrowRight". */
export type PageKeys = Readonly<Record<string, () => void>>;

/** Listens for a page's keys, except where somebody types or a dialog is open. */
export function usePageKeys(handlers: PageKeys): void {
  const current = useRef(handlers);
  current.current = handlers;
  // The keys work wherever the focus is on the page, so the listener is the document's.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (isTyping(event.target)) return;
      const handler = Object.entries(current.current).find(([key]) => key === event.key)?.[1];
      if (handler === undefined) return;
      event.preventDefault();
      handler();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.closest(
      "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=dialog], [role=listbox], [role=menu]",
    ) !== null
  );
}
