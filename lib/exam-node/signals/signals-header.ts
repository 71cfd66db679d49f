import * as z from "zod/mini";
import type { Signal } from "@/lib/core/exams/signals";
import { signalsHeaderSchema } from "@/lib/core/exams/signals";

/** The facts in a request's header; none where it cannot be read. */
export function signalsIn(header: string | string[] | undefined): readonly Signal[] {
  if (typeof header !== "string") return [];
  const read = z.safeParse(signalsHeaderSchema, jsonOrUndefined(header));
  return read.success ? read.data : [];
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
