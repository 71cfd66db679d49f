"use client";
import { Maximize, Minimize } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";

/** The wall on the whole screen of the invigilator's own computer. */
export function FullScreenButton() {
  const isFull = useSyncExternalStore(
    watch,
    () => document.fullscreenElement !== null,
    () => false,
  );
  const toggle = () => {
    const done = isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    // Refused by policy: the page stays as it is.
    done.catch(() => undefined);
  };
  return (
    <Button
      size="small"
      onPress={toggle}
      icon={
        isFull ? (
          <Minimize aria-hidden="true" size={18} />
        ) : (
          <Maximize aria-hidden="true" size={18} />
        )
      }
    >
      {isFull ? "Leave full screen" : "Full screen"}
    </Button>
  );
}

function watch(changed: () => void): () => void {
  document.addEventListener("fullscreenchange", changed);
  return () => document.removeEventListener("fullscreenchange", changed);
}
