import { SHEET } from "./recorder-sheet";
import { TURTLE_CLASS } from "./recorder-turtle";
import { WINDOW } from "./recorder-window";

/**
 * Our own `turtle`, as lessons use it: one Python module, the same in the browser and on the server. It draws nothing: it
 * records what is drawn and tells it by `_send`, which whoever runs it puts there, in pieces of the shape
 * `drawnPieceSchema`; `_flush(True)` tells the last. It reaches nothing else. What needs a window (keys, clicks, timers,
 * pictures) is refused by name.
 */
export const TURTLE = SHEET + TURTLE_CLASS + WINDOW;
