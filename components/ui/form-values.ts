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
