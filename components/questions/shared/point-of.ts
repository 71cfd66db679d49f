import type { MouseEvent } from "react";
import type { Point } from "@/lib/core/kernel/picture-area";
import { WHOLE } from "@/lib/core/kernel/picture-area";

/** Where the pointer is in the picture that listens, also when it has left it. */
export function pointOf({ currentTarget, clientX, clientY }: MouseEvent<Element>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  const share = (length: number, whole: number) =>
    Math.min(WHOLE, Math.max(0, Math.round((WHOLE * length) / whole)));
  return { x: share(clientX - left, width), y: share(clientY - top, height) };
}
