import { FORMAT_IDS } from "@/lib/core/interchange/format-id";

const KINDS: Readonly<Record<string, string>> = {
  pptx: "PowerPoint",
  docx: "Word",
  pdf: "PDF",
  gift: "GIFT",
  "moodle-xml": "Moodle XML",
  csv: "CSV",
  qti: "QTI",
};

/** Whether a file brought questions of another program instead of a lesson. */
export function isQuestionFile(kind: string): boolean {
  return FORMAT_IDS.some((id) => id === kind);
}

/** What a teacher calls this kind of file. */
export function kindLabel(kind: string): string {
  return KINDS[kind] ?? kind;
}

const DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "Europe/London",
});

/** "21 Nov 2026". */
export function dayOf(date: Date): string {
  return DAY.format(date);
}

/** "1 part", "3 parts". */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
