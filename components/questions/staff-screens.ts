import type { QuestionTypeId } from "@/lib/core/questions/registry";
import type { QuestionEditor, QuestionPrint, QuestionReview } from "./staff-part";

/** A type's screens for staff, each fetched when it is first shown. */
interface StaffScreens {
  readonly editor: () => Promise<{ readonly editor: QuestionEditor }>;
  readonly review: () => Promise<{ readonly review: QuestionReview }>;
  readonly print: () => Promise<{ readonly print: QuestionPrint }>;
}

/** Every question type's screens for staff. */
export const staffScreens = {
  "binary-convert": {
    editor: () => import("./binary-convert/editor"),
    review: () => import("./binary-convert/review"),
    print: () => import("./binary-convert/print"),
  },
  categorise: {
    editor: () => import("./categorise/editor"),
    review: () => import("./categorise/review"),
    print: () => import("./categorise/print"),
  },
  cloze: {
    editor: () => import("./cloze/editor"),
    review: () => import("./cloze/review"),
    print: () => import("./cloze/print"),
  },
  "code-completion": {
    editor: () => import("./code-completion/editor"),
    review: () => import("./code-completion/review"),
    print: () => import("./code-completion/print"),
  },
  "code-debug": {
    editor: () => import("./code-debug/editor"),
    review: () => import("./code-debug/review"),
    print: () => import("./code-debug/print"),
  },
  dialogue: {
    editor: () => import("./dialogue/editor"),
    review: () => import("./dialogue/review"),
    print: () => import("./dialogue/print"),
  },
  "drag-label": {
    editor: () => import("./drag-label/editor"),
    review: () => import("./drag-label/review"),
    print: () => import("./drag-label/print"),
  },
  "extended-text": {
    editor: () => import("./extended-text/editor"),
    review: () => import("./extended-text/review"),
    print: () => import("./extended-text/print"),
  },
  hotspot: {
    editor: () => import("./hotspot/editor"),
    review: () => import("./hotspot/review"),
    print: () => import("./hotspot/print"),
  },
  "logic-gates": {
    editor: () => import("./logic-gates/editor"),
    review: () => import("./logic-gates/review"),
    print: () => import("./logic-gates/print"),
  },
  matching: {
    editor: () => import("./matching/editor"),
    review: () => import("./matching/review"),
    print: () => import("./matching/print"),
  },
  matrix: {
    editor: () => import("./matrix/editor"),
    review: () => import("./matrix/review"),
    print: () => import("./matrix/print"),
  },
  "multiple-choice": {
    editor: () => import("./multiple-choice/editor"),
    review: () => import("./multiple-choice/review"),
    print: () => import("./multiple-choice/print"),
  },
  "multiple-select": {
    editor: () => import("./multiple-select/editor"),
    review: () => import("./multiple-select/review"),
    print: () => import("./multiple-select/print"),
  },
  numeric: {
    editor: () => import("./numeric/editor"),
    review: () => import("./numeric/review"),
    print: () => import("./numeric/print"),
  },
  ordering: {
    editor: () => import("./ordering/editor"),
    review: () => import("./ordering/review"),
    print: () => import("./ordering/print"),
  },
  parsons: {
    editor: () => import("./parsons/editor"),
    review: () => import("./parsons/review"),
    print: () => import("./parsons/print"),
  },
  "python-code": {
    editor: () => import("./python-code/editor"),
    review: () => import("./python-code/review"),
    print: () => import("./python-code/print"),
  },
  "text-input": {
    editor: () => import("./text-input/editor"),
    review: () => import("./text-input/review"),
    print: () => import("./text-input/print"),
  },
  "trace-table": {
    editor: () => import("./trace-table/editor"),
    review: () => import("./trace-table/review"),
    print: () => import("./trace-table/print"),
  },
} satisfies Record<QuestionTypeId, StaffScreens>;

/** @throws when the type has no screens here. */
export function staffScreensOf(type: string): StaffScreens {
  const screens = Object.entries<StaffScreens>(staffScreens).find(([id]) => id === type)?.[1];
  if (screens === undefined) throw new Error(`No screens for questions of type "${type}".`);
  return screens;
}
