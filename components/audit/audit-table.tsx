import { History } from "lucide-react";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { Column, Row } from "@/components/ui/table-rows";
import type { AuditEntry } from "@/lib/features/audit/types";
import { recordTime } from "./record-time";

const COLUMNS: readonly Column[] = [
  { id: "at", label: "When" },
  { id: "actor", label: "Who" },
  { id: "action", label: "What" },
  { id: "subject", label: "About" },
  { id: "details", label: "Details" },
];

/** What was done in the school, newest first. */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  return (
    <DataTable
      caption="Record of what was done"
      columns={COLUMNS}
      rows={entries.map(row)}
      initialSort={{ column: "at", direction: "descending" }}
      exportName="record"
      filterLabel="Find by person or action"
      empty={
        <EmptyState icon={<History size={40} strokeWidth={1.5} />} title="Nothing was done yet">
          Every sign-in and every change to accounts, classes, tests and marks appears here.
        </EmptyState>
      }
    />
  );
}

function row(entry: AuditEntry): Row {
  return {
    id: entry.id,
    cells: {
      at: { text: recordTime(entry.at), sort: entry.at },
      actor: doneBy(entry),
      action: actionInWords(entry.action),
      subject: entry.subject ?? entry.subjectType,
      details: entry.details,
    },
  };
}

/** Nobody is signed in yet while signing in: whoever the entry is about did it. */
function doneBy({ actor, action, subject }: AuditEntry): string {
  return actor ?? (action === "account.signed-in" ? subject : undefined) ?? "Markwell";
}

/** Actions whose own word does not say what was done. */
const IN_WORDS: Readonly<Record<string, string>> = {
  "question.draft": "Question: put back to draft",
};

/** "account.signed-in" → "Account: signed in", "model-answer.accepted" → "Model answer: accepted". */
function actionInWords(action: string): string {
  const words = IN_WORDS[action];
  if (words !== undefined) return words;
  const [noun = "", deed = ""] = action.replaceAll("-", " ").split(".");
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}: ${deed}`;
}
