"use client";
import type { ReactNode } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";

export interface ConfirmDialogProps {
  readonly title: string;
  readonly trigger: ReactNode;
  /** What will be lost, in plain words. */
  readonly children: ReactNode;
  /** The deed itself: "Delete 30 answers", never "OK". */
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
}

/** Asked only before data is destroyed; everything else can be undone (see toast.tsx). */
export function ConfirmDialog({
  title,
  trigger,
  children,
  confirmLabel,
  onConfirm,
}: ConfirmDialogProps) {
  return (
    <Dialog title={title} trigger={trigger}>
      {(close) => (
        <>
          <div className="text-ink-soft">{children}</div>
          <div className="mt-6 flex flex-wrap justify-end gap-3">
            <Button onPress={close}>Keep it</Button>
            <Button
              variant="danger"
              onPress={() => {
                onConfirm();
                close();
              }}
            >
              {confirmLabel}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
