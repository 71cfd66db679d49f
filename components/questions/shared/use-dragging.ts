import type { RefObject } from "react";
import { useEffect, useEffectEvent } from "react";

/** Shorter moves are clicks. */
const STARTS_AT_PIXELS = 8;

/** @param across how many pixels to the right it was moved. */
type Drop = (token: string, slot: string, across: number) => void;

/**
 * Dragging with a mouse or pen, as an extra beside tapping: moves elements with `data-token` onto elements
 * with `data-slot`. Fingers are left alone, so that a page can be scrolled from anywhere.
 */
export function useDragging(area: RefObject<HTMLElement | null>, onDrop: Drop): void {
  const dropped = useEffectEvent(onDrop);
  // The listeners belong to the element, and one drag outlives many renders.
  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    const begin = (event: PointerEvent) => startDrag(event, dropped);
    element.addEventListener("pointerdown", begin);
    return () => element.removeEventListener("pointerdown", begin);
  }, [area]);
}

function startDrag(down: PointerEvent, onDrop: Drop): void {
  const moved = within(down.target, "[data-token]");
  if (down.pointerType === "touch" || down.button !== 0 || moved === undefined) return;
  const ended = new AbortController();
  const { signal } = ended;
  let dragging = false;
  const move = (event: PointerEvent) => {
    const [x, y] = [event.clientX - down.clientX, event.clientY - down.clientY];
    dragging ||= Math.hypot(x, y) >= STARTS_AT_PIXELS;
    if (!dragging) return;
    moved.dataset.dragged = "";
    moved.style.translate = `${x}px ${y}px`;
  };
  const end = (event: PointerEvent) => {
    ended.abort();
    const slot = slotUnder(event, moved);
    moved.style.translate = "";
    delete moved.dataset.dragged;
    if (dragging) swallowClick();
    const token = moved.dataset.token;
    if (dragging && slot !== undefined && token !== undefined)
      onDrop(token, slot, event.clientX - down.clientX);
  };
  addEventListener("pointermove", move, { signal });
  addEventListener("pointerup", end, { signal });
  addEventListener("pointercancel", end, { signal });
}

function slotUnder({ type, clientX, clientY }: PointerEvent, moved: HTMLElement) {
  if (type === "pointercancel") return undefined;
  const under = document
    .elementsFromPoint(clientX, clientY)
    .find((element) => !moved.contains(element) && within(element, "[data-slot]") !== undefined);
  return within(under, "[data-slot]")?.dataset.slot;
}

function within(target: unknown, selector: string): HTMLElement | undefined {
  const found = target instanceof Element ? target.closest(selector) : null;
  return found instanceof HTMLElement ? found : undefined;
}

/** The click that ends a drag is not a press on what lies under it. */
function swallowClick(): void {
  const stop = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  addEventListener("click", stop, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", stop, { capture: true }));
}
