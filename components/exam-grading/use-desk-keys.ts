"use client";
import { useEffect, useRef } from "react";

/** What the desk's keys do. */
export interface DeskKeys {
  readonly digit: (points: number) => void;
  readonly s: () => void;
  readonly c: () => void;
  readonly back: () => void;
  readonly next: () => void;
}

/** Hears the desk's keys wherever the focus is on the page, except where somebody types or a dialog is open. */
export function useDeskKeys(keys: DeskKeys): void {
  const current = useRef(keys);
  current.current = keys;
  // The keys work wherever the focus is on the page, so the listener is the document's.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (isTyping(event.target)) return;
      const act = deedOf(event.key, current.current);
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

function deedOf(key: string, keys: DeskKeys): (() => void) | undefined {
  if (/^\d$/.test(key)) return () => keys.digit(Number(key));
  const deeds: Readonly<Record<string, () => void>> = {
    ...{ s: keys.s, c: keys.c },
    ...{ j: keys.next, ArrowRight: keys.next, k: keys.back, ArrowLeft: keys.back },
  };
  return deeds[key];
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.closest("input, textarea, select, [contenteditable], [role=dialog]") !== null;
}
