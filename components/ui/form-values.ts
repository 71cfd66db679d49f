"use client";
import { createContext, useContext } from "react";

/** What was typed into the form when the server last answered, by field name. */
export const FormValues = createContext<Readonly<Record<string, string>>>({});

/** The value a field starts with: what was typed before, else what the page gave. */
export function useFieldDefault(
  name: string | undefined,
  fallback: string | undefined,
): string | undefined {
  const values = useContext(FormValues);
  if (name === undefined) return fallback;
  return values[name] ?? fallback;
}

const NO_ISSUES: readonly string[] = [];

/** What the server said of each field, by its name. */
export const FormIssues = createContext<Readonly<Record<string, readonly string[]>>>({});

/**
 * What the server last said of a field. It stays until the server answers again: a sentence that went away when the
 * field is left would move the button from under the pointer that is just pressing it.
 */
export function useFieldIssues(name: string | undefined): readonly string[] {
  const issues = useContext(FormIssues);
  return name === undefined ? NO_ISSUES : (issues[name] ?? NO_ISSUES);
}
