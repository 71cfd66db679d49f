"use client";
import { X } from "lucide-react";
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";

export interface ToastMessage {
  /** What was done: "Question rejected". */
  readonly message: string;
  /** Takes it back. A toast with an undo stays longer. */
  readonly undo?: () => void;
}

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

// Reading and reaching the button takes time: WCAG 2.2.1 wants no hurry, and hovering or focusing pauses the clock.
const STAYS_MS = 8_000;
const STAYS_WITH_UNDO_MS = 20_000;

/**
 * Says in the corner what was just done. Never the only place a thing can be read.
 *
 * @returns takes it away before its time.
 */
export function showToast(toast: ToastMessage): () => void {
  const timeout = toast.undo === undefined ? STAYS_MS : STAYS_WITH_UNDO_MS;
  const key = queue.add(toast, { timeout });
  return () => queue.close(key);
}

/** Where toasts appear; the root layout has the only one. */
export function Toasts() {
  return (
    <ToastRegion
      queue={queue}
      className="fixed right-4 bottom-4 z-50 flex max-w-[calc(100vw-2rem)] flex-col gap-2 outline-none"
    >
      {({ toast }) => (
        <Toast
          toast={toast}
          className="flex items-center gap-3 rounded-control bg-ink py-2.5 pr-2 pl-4 text-paper shadow-raised"
        >
          <ToastContent className="min-w-0 flex-1">
            <Text slot="title" className="font-medium">
              {toast.content.message}
            </Text>
          </ToastContent>
          {toast.content.undo !== undefined && (
            <AriaButton
              slot={null}
              onPress={() => {
                toast.content.undo?.();
                queue.close(toast.key);
              }}
              className="min-h-9 cursor-pointer rounded-control px-3 font-bold underline underline-offset-3"
            >
              Undo
            </AriaButton>
          )}
          <AriaButton
            slot="close"
            aria-label="Close"
            className="flex size-9 cursor-pointer items-center justify-center rounded-control"
          >
            <X aria-hidden="true" size={18} />
          </AriaButton>
        </Toast>
      )}
    </ToastRegion>
  );
}
