import type { Block, LessonTask, SourceDocument } from "@/lib/core/documents/source-document";

/** A block that teaches something, with the heading it stands under. */
export interface TaughtBlock {
  readonly block: Block;
  readonly section: string | undefined;
}

/** Headings of what is said to the pupils of one day, not taught: tasks, aims, homework. */
const NOT_TAUGHT =
  /^(starter|do now|do it now|bell|plenary|exit|home ?work|(your|our) (turn|task|go)|(final |main |exam |group |pair |practical )?(tasks?|activit\w*|practi[cs]e)\b|practical\b|recap|recall\b|retrieval|connect$|warm[ -]?up\b|think\b|talk\b|pair\b|discuss|debate\b|listening|challenge|extension|stretch\b|quiz|worksheet|(key |big |exam |quick |enquiry )?questions?\b|true or false|success criteria|((check|test|assess|review) (your|what)|self[ -](check|assess))|reflect|hot seat|((key |main )?(learning |lesson |today's |our |key |the )?(objective|outcome|intention|aim|goal)s?\b)|today|what (will|are|am|do|have) (i|we|you)\b|by the end|(we are |i am |we're )?learning\b|i can\b|writing (task|frame)|use (the|your)\b|have a go|(now )?try (it|this|these)\b|now try|now you|over to you|apply\b|sentence starters|word bank|instructions|resources|references|credits|contents|further reading|did you know)/i;

/** What an author says about the paper, not the subject. */
const FURNITURE =
  /^((page|slide|lesson|unit|year|chapter|week) [\dP]|copyright|©|(name|class|date):)/i;

/**
 * The blocks a question may rest on, in reading order. Left out: notes for the teacher, hidden slides,
 * pictures, objectives, the lesson's own tasks, and sections that set work instead of teaching.
 */
export function taughtBlocks(document: SourceDocument): TaughtBlock[] {
  const skipped = new Set([
    ...document.objectives.map(({ address }) => address),
    ...(document.tasks ?? [])
      .filter((task) => !endsWhatTeaches(task))
      .map(({ address }) => address),
  ]);
  let section: string | undefined;
  return document.blocks.flatMap((block) => {
    if (block.kind === "heading") section = block.text.trim();
    const taught = teaches(block) && !skipped.has(block.address);
    return taught && (!setsWork(section) || isStepOfPractical(section, block))
      ? [{ block, section: named(section, document) }]
      : [];
  });
}

/** Whether what stands under this heading is for the pupils of one day to do. */
export function setsWork(section: string | undefined): boolean {
  return NOT_TAUGHT.test(section ?? "");
}

/** A paragraph that teaches and then asks pupils what they think: its statements stay. */
function endsWhatTeaches({ kind, text }: LessonTask): boolean {
  const sentences = text.split(/(?<=[.!?])\s+/);
  const asked = sentences.findIndex((sentence) => sentence.endsWith("?"));
  return kind === "question" && asked >= 2 && text.split(" ").length >= 30;
}

/** What is done in a practical, and in which order, is taught; what is said around it is for the day. */
function isStepOfPractical(section: string | undefined, { kind, marker, text }: Block): boolean {
  const named = /^practical\s*(\d+\s*)?[–—:-]\s*\p{L}/iu.test(section ?? "");
  return named && kind === "list-item" && /^\d/.test(marker ?? text);
}

/** No lesson has a paragraph of twenty pages; a file made to keep the generator busy for hours has. */
const LONGEST_BLOCK = 20_000;

function teaches({ kind, hidden, furniture, text }: Block): boolean {
  if (hidden === true || furniture === true || text.length > LONGEST_BLOCK) return false;
  if (FURNITURE.test(text)) return false;
  return kind === "paragraph" || kind === "list-item" || kind === "table";
}

/** The document's own title names everything and so says nothing about a part. */
function named(section: string | undefined, { title }: SourceDocument): string | undefined {
  return section === title ? undefined : section;
}
