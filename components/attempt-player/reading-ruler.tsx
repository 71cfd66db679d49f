import type { ReactNode } from "react";
import { useEffect, useRef } from "react";

/** A band over the line being read: it follows the pointer, a finger, and the keyboard's focus. */
export function ReadingRuler(): ReactNode {
  const band = useRef<HTMLDivElement>(null);
  // Moved by hand, outside React: following a pointer must not draw the page again.
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const moveTo = (y: number) => band.current?.style.setProperty("--ruler-y", `${y}px`);
    addEventListener("pointermove", ({ clientY }) => moveTo(clientY), { signal, passive: true });
    addEventListener("pointerdown", ({ clientY }) => moveTo(clientY), { signal, passive: true });
    addEventListener(
      "focusin",
      ({ target }) => {
        if (!(target instanceof Element)) return;
        const { top, height } = target.getBoundingClientRect();
        if (height < 200) moveTo(top + height / 2);
      },
      { signal },
    );
    return () => stop.abort();
  }, []);
  return <div ref={band} className="ruler" aria-hidden />;
}
