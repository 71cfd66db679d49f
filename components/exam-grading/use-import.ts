"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import * as z from "zod/mini";

/** How taking in a file went. */
export type ImportState =
  | { readonly kind: "idle" }
  | { readonly kind: "sending"; readonly name: string }
  | { readonly kind: "done"; readonly words: string }
  | {
      readonly kind: "refused";
      readonly file: File;
      readonly message: string;
      readonly issues: readonly string[];
      /** The results are here already: they may be replaced by saying so. */
      readonly mayReplace: boolean;
    };

const doneSchema = z.object({
  imported: z.array(z.object({ exam_id: z.string(), date: z.string(), results: z.int() })),
});
const refusedSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    issues: z.array(z.object({ path: z.string(), message: z.string() })),
  }),
});

/** Sends a results file, and says what became of it. */
export function useImport() {
  const router = useRouter();
  const [state, setState] = useState<ImportState>({ kind: "idle" });
  const send = async (file: File, replace: boolean) => {
    setState({ kind: "sending", name: file.name });
    const after = await sent(file, replace);
    setState(after);
    if (after.kind === "done") router.refresh();
  };
  return { state, send };
}

async function sent(file: File, replace: boolean): Promise<ImportState> {
  const refuse = (message: string, issues: readonly string[] = [], mayReplace = false) =>
    ({ kind: "refused", file, message, issues, mayReplace }) as const;
  try {
    const address = `/api/exams/results${replace ? "?replace=true" : ""}`;
    const response = await fetch(address, { method: "POST", body: file });
    const body: unknown = await response.json();
    const done = z.safeParse(doneSchema, body);
    if (done.success) return { kind: "done", words: doneWords(done.data.imported) };
    const refused = z.safeParse(refusedSchema, body);
    if (!refused.success) return refuse(NO_ANSWER);
    const { code, message, issues } = refused.data.error;
    const lines = issues.map((issue) => `${issue.path}: ${issue.message}`);
    return refuse(withoutFlags(message), lines, code === "conflict" && /--replace/.test(message));
  } catch {
    return refuse(NO_ANSWER);
  }
}

const NO_ANSWER =
  "The server did not answer. Nothing was taken in; the file is still yours. Try again.";

/** The sentence is the command line's too; here there is a button for it. */
function withoutFlags(message: string): string {
  return message.replace(
    /Say --replace to put these in their place; marks/,
    "You can put these in their place; marks",
  );
}

function doneWords(imported: z.infer<typeof doneSchema>["imported"]): string {
  return imported
    .map(({ exam_id, date, results }) => `${exam_id} of ${date}: ${results} results`)
    .join("; ");
}
