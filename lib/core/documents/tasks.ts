import { normalText } from "./normal-text";
import { sectionsOf } from "./sections";
import type { Block, LessonTask } from "./source-document";

const ACTIVITY =
  /^(?:(?:main|group|pair|paired|individual|class|practical|starter|plenary|extension|challenge|bonus|mini) )*(?:activity|activities|task|tasks|exercise|starter|plenary|challenge|extension|homework|practical|investigation|worksheet)\b(?: ?\d+[a-z]?)?(?:$| ?[:.(-])/;
const QUESTIONS_HEADING =
  /^(?:(?:quick|quiz|exam|practice|review|recap|check|test|discussion|revision|starter|plenary|end|multiple choice) )*(?:questions?|quiz|self-assessment|test yourself|check your understanding|exam practice)\b.{0,20}$/;
/** Verbs that ask for an answer (exam boards' command words). */
const COMMAND =
  /^(?:q? ?\d{0,2}[.):]? ?)?(?:state|name|identify|list|describe|explain|define|compare|calculate|convert|evaluate|discuss|complete|label|give|suggest|outline|write|draw|match|work out|fill in|underline|circle|tick)\b/;
const MARKS = /[[(]\s*\d{1,2}\s*(?:marks?)?\s*[\])]\s*$/;

/** The questions and activities a lesson already has. */
export function findTasks(blocks: readonly Block[]): LessonTask[] {
  return sectionsOf(blocks).flatMap((section) => {
    const asked =
      section.heading !== undefined && QUESTIONS_HEADING.test(normalText(section.heading.text));
    const all =
      section.heading === undefined ? section.blocks : [section.heading, ...section.blocks];
    return all.flatMap((block) => tasksOf(block, asked));
  });
}

function tasksOf(block: Block, asked: boolean): LessonTask[] {
  if (!["heading", "paragraph", "list-item"].includes(block.kind)) return [];
  return block.text.split("\n").flatMap((line) => {
    const kind = taskKind(line, block, asked);
    return kind === undefined ? [] : [{ kind, text: line.trim(), address: block.address }];
  });
}

function taskKind(line: string, block: Block, asked: boolean): LessonTask["kind"] | undefined {
  const text = normalText(line);
  if (ACTIVITY.test(text)) return "activity";
  // A heading that asks is answered by what stands under it.
  if (block.kind === "heading") return undefined;
  if (isQuestion(text)) return "question";
  return asked && block.kind === "list-item" && COMMAND.test(text) ? "question" : undefined;
}

/** A line of three words or more that ends with a question mark or is worth marks. */
function isQuestion(text: string): boolean {
  if (text.split(" ").length < 3) return false;
  return text.endsWith("?") || (MARKS.test(text) && COMMAND.test(text));
}
