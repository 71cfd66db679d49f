import { CheckCheck, FileUp, Send } from "lucide-react";

const STEPS = [
  {
    Icon: FileUp,
    title: "Upload a lesson",
    text: "Slides, a worksheet or a PDF. You see what was understood.",
  },
  {
    Icon: CheckCheck,
    title: "Check the questions",
    text: "Each stands beside the words it rests on. Keep what is good.",
  },
  {
    Icon: Send,
    title: "Give it to a class",
    text: "Pupils start at once. On Monday you see what to reteach.",
  },
] as const;

/** How it goes, for somebody who has no lesson here yet. */
export function FirstSteps() {
  return (
    <ol className="mb-6 grid gap-5 md:grid-cols-3">
      {STEPS.map(({ Icon, title, text }, index) => (
        <li key={title} className="rounded-card border border-line bg-surface p-5 shadow-card">
          <Icon aria-hidden="true" size={28} className="mb-2 text-accent" />
          <h2 className="font-bold">
            {index + 1}. {title}
          </h2>
          <p className="text-ink-soft">{text}</p>
        </li>
      ))}
    </ol>
  );
}
