"use client";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import {
  Dialog as AriaDialog,
  Button,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
} from "react-aria-components";

export interface DialogProps {
  readonly title: string;
  /** The button that opens it; leave out when `isOpen` says so. */
  readonly trigger?: ReactNode;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly children: (close: () => void) => ReactNode;
  readonly size?: "medium" | "wide";
}

/** A short task on top of the page. Escape and a press outside close it. */
export function Dialog({
  title,
  trigger,
  isOpen,
  onOpenChange,
  children,
  size = "medium",
}: DialogProps) {
  const overlay = (
    <ModalOverlay
      isDismissable
      {...(trigger === undefined && isOpen !== undefined && { isOpen })}
      {...(trigger === undefined && onOpenChange !== undefined && { onOpenChange })}
      className="fixed inset-0 z-40 flex items-start justify-center overflow-y-auto bg-veil p-4 pt-[8vh]"
    >
      <Modal
        className={`w-full ${size === "wide" ? "max-w-3xl" : "max-w-lg"} rounded-card border border-line bg-surface shadow-raised`}
      >
        <AriaDialog className="p-6 outline-none">
          {({ close }) => (
            <>
              <div className="mb-4 flex items-start justify-between gap-4">
                <Heading slot="title" className="text-xl font-bold">
                  {title}
                </Heading>
                <CloseButton />
              </div>
              {children(close)}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
  if (trigger === undefined) return overlay;
  return (
    <DialogTrigger
      {...(isOpen !== undefined && { isOpen })}
      {...(onOpenChange !== undefined && { onOpenChange })}
    >
      {trigger}
      {overlay}
    </DialogTrigger>
  );
}

function CloseButton() {
  return (
    <Button
      slot="close"
      aria-label="Close"
      className="-m-1.5 flex size-9 shrink-0 cursor-pointer items-center justify-center rounded-control text-ink-soft hover:bg-sunken hover:text-ink"
    >
      <X aria-hidden="true" size={20} />
    </Button>
  );
}
