"use client";
import { useEffect, useRef, useState } from "react";
import { localDeck } from "@/lib/client/local-decks";

interface DeckPreviewProps {
  readonly documentId: string;
  /** What the preview cannot draw of it, in sentences. */
  readonly leftOut: string | undefined;
}

type State = "waiting" | "drawn" | "failed";

/** After this long a deck is one the preview cannot draw. */
const PATIENCE_MS = 20_000;

/**
 * The teacher's own slides as they look, drawn in her browser from the file she has just uploaded, to see
 * that it is the right deck. Only after the server has checked the file; nothing is read from it here.
 */
export function DeckPreview({ documentId, leftOut }: DeckPreviewProps) {
  const [deck, setDeck] = useState<File>();
  // The file is only in this tab, so the server cannot know whether there is one to draw.
  useEffect(() => setDeck(localDeck(documentId)), [documentId]);
  return deck === undefined ? null : <PreviewFrame deck={deck} leftOut={leftOut} />;
}

interface PreviewFrameProps extends Pick<DeckPreviewProps, "leftOut"> {
  readonly deck: File;
}

function PreviewFrame({ deck, leftOut }: PreviewFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [state, setState] = useState<State>("waiting");
  // The frame speaks by messages.
  useEffect(() => {
    const onMessage = ({ source, data }: MessageEvent<{ preview?: unknown }>) => {
      const inside = frame.current?.contentWindow;
      // An opaque origin has no name; the window itself proves who speaks.
      if (inside === null || inside === undefined || source !== inside) return;
      if (data.preview === "ready") inside.postMessage(deck, "*");
      if (data.preview === "drawn" || data.preview === "failed") setState(data.preview);
    };
    const patience = setTimeout(
      () => setState((now) => (now === "waiting" ? "failed" : now)),
      PATIENCE_MS,
    );
    addEventListener("message", onMessage);
    return () => {
      clearTimeout(patience);
      removeEventListener("message", onMessage);
    };
  }, [deck]);
  if (state === "failed") {
    return (
      <p className="text-sm text-ink-soft">
        The preview cannot draw this deck. What was understood of it is below.
      </p>
    );
  }
  return (
    <details className="rounded-card border border-line bg-surface px-5 py-3" open>
      <summary className="min-h-9 cursor-pointer content-center font-semibold">
        Your slides, drawn on this computer
      </summary>
      <p className="mb-2 text-sm text-ink-soft">
        About as they look, to see that it is the right deck. Questions rest on the words below.
        {leftOut !== undefined && <strong className="text-ink"> {leftOut}</strong>}
      </p>
      <iframe
        ref={frame}
        title="Your slides"
        src="/preview/frame"
        sandbox="allow-scripts"
        className="h-72 w-full rounded-control border-0 bg-sunken"
      />
    </details>
  );
}
