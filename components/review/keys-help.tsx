"use client";
import { Dialog } from "@/components/ui/dialog";

const KEYS = [
  ["J", "Next question"],
  ["K", "Question before"],
  ["A", "Accept"],
  ["R", "Reject"],
  ["E", "Edit"],
  ["Z", "Undo"],
  ["?", "These keys"],
] as const;

interface KeysHelpProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** The keys of the review page. */
export function KeysHelp({ isOpen, onOpenChange }: KeysHelpProps) {
  return (
    <Dialog title="Keys on this page" isOpen={isOpen} onOpenChange={onOpenChange}>
      {() => (
        <dl className="grid grid-cols-[4rem_1fr] gap-y-2">
          {KEYS.map(([key, what]) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded-control border border-line-strong bg-sunken px-2.5 py-0.5 font-mono">
                  {key}
                </kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      )}
    </Dialog>
  );
}
