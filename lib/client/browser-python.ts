import { safeParse } from "zod/mini";
import type { RunNews } from "@/lib/core/attempts/run-protocol";
import type { FromFrame, PythonFiles } from "@/lib/core/python/from-frame";
import { fromFrameSchema } from "@/lib/core/python/from-frame";
import type { ToFrame } from "@/lib/core/python/to-frame";
import type { Drawing } from "@/lib/core/python/turtle/drawing";
import { withPiece } from "@/lib/core/python/turtle/drawn-piece";
import { keepPython, keptPython } from "./python-keeping";

/** How far it is: what share of it was fetched, starting, able to run programs, or not to be had in this browser. */
export type PythonState = number | "starting" | "ready" | "failed";

/** What is told of a run: what stands on the screen, what was drawn and whether input() waits for a line; last, what came of it. */
export type BrowserNews =
  | RunNews
  | {
      readonly screen: string;
      readonly asks: boolean;
      readonly drawing?: Drawing | undefined;
    };

/** One run under way. */
export interface BrowserRun {
  type(line: string): void;
  stop(): void;
}

/** When nothing is heard for so long the server runs the programs, as it does where there is no such frame. */
const PATIENCE_MS = 60_000;
/** A frame that has loaded and says nothing is not ours: refused, or an old browser's. */
const SILENCE_MS = 5_000;
/** A start screen waits no longer for a frame that has loaded and says nothing, and no longer for the files to be kept. */
const SHORT_SILENCE_MS = 1_000;
const MOST_KEEPING_MS = 20_000;

/**
 * Python in this browser, in a frame that has no origin and can reach nothing (docs/decisions/0028). What it says counts
 * for nothing but this screen: marks come from runs of the server.
 */
export class BrowserPython {
  #state: PythonState = 0;
  #settle: (isReady: boolean) => void = () => undefined;
  /** Whether it can be used, once that is known. */
  readonly isReady: Promise<boolean> = new Promise<boolean>((resolve) => {
    this.#settle = resolve;
  });
  #settleKept: () => void = () => undefined;
  /**
   * Once its files are kept on this machine, so that it comes again after a reload without a connection; or once that is not
   * to be waited for.
   */
  readonly isKept: Promise<void> = new Promise<void>((resolve) => {
    this.#settleKept = resolve;
  });
  readonly #frame = document.createElement("iframe");
  readonly #listeners = new Set<() => void>();
  #patience: ReturnType<typeof setTimeout> | undefined;
  #isHeard = false;
  #runs = 0;
  #onNews: ((news: BrowserNews) => void) | undefined;
  /** Of the run that is under way. */
  #drawing: Drawing | undefined;
  #shown = { screen: "", asks: false };

  constructor() {
    this.#frame.title = "Python";
    this.#frame.hidden = true;
    this.#frame.setAttribute("sandbox", "allow-scripts");
    // One address a day: the browser keeps the frame's page longer than that, and asks for no new one in the middle of it.
    this.#frame.src = `/python/frame?${new Date().toISOString().slice(0, 10)}`;
    addEventListener("message", ({ source, data }) => {
      // An opaque origin has no name; the window itself proves who speaks.
      if (source !== null && source === this.#frame.contentWindow) this.#hear(data);
    });
    this.#frame.addEventListener("load", () => {
      setTimeout(() => this.#isHeard || this.#settleKept(), SHORT_SILENCE_MS);
      setTimeout(() => this.#giveUpIfSilent(), SILENCE_MS);
    });
    setTimeout(() => this.#settleKept(), MOST_KEEPING_MS);
    this.#become(0);
    document.body.append(this.#frame);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** How far it is. */
  readonly snapshot = (): PythonState => this.#state;

  /** Runs a program, the one before being over. @param input what input() reads where it cannot ask. */
  run(source: string, input: string, onNews: (news: BrowserNews) => void): BrowserRun {
    this.#runs += 1;
    const run = this.#runs;
    this.#onNews = onNews;
    this.#drawing = undefined;
    this.#shown = { screen: "", asks: false };
    this.#tell({ page: "run", run, source, input });
    return {
      type: (line) => this.#tell({ page: "typed", run, line }),
      stop: () => this.#tell({ page: "stop", run }),
    };
  }

  #hear(data: unknown): void {
    const read = safeParse(fromFrameSchema, data);
    if (!read.success || this.#state === "failed") return;
    const said = read.data;
    if (said.python === "wants") {
      if (!this.#isHeard) this.#bring(said.files).catch(() => this.#become("failed"));
      this.#isHeard = true;
    } else if (said.python === "ready" || said.python === "failed") this.#become(said.python);
    else if (said.run === this.#runs) this.#hearOfRun(said);
  }

  #hearOfRun(said: Extract<FromFrame, { readonly run: number }>): void {
    if (said.python === "drew") this.#drawing = withPiece(this.#drawing, said.piece);
    else if (said.python === "screen") this.#shown = { screen: said.screen, asks: said.asks };
    const news = said.python === "ended" ? said : this.#shown;
    this.#onNews?.({ ...news, drawing: this.#drawing });
  }

  #giveUpIfSilent(): void {
    if (!this.#isHeard) this.#become("failed");
  }

  /** The frame can fetch nothing: the page does, which keeps what it has fetched for the next time. */
  async #bring({ script, wasm, library, bytes }: PythonFiles): Promise<void> {
    let come = 0;
    const fetched = async (url: string): Promise<ArrayBuffer> => {
      const reply = (await keptPython(url)) ?? (await fetch(url, { credentials: "omit" }));
      if (!reply.ok || reply.body === null) throw new Error(`${url}: ${reply.status}`);
      const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform: (piece, through) => {
          come += piece.length;
          this.#become(Math.min(1, come / bytes));
          through.enqueue(piece);
        },
      });
      return new Response(reply.body.pipeThrough(counted)).arrayBuffer();
    };
    const files = await Promise.all([script, wasm, library].map(fetched));
    const [code, module, zip] = files;
    if (code === undefined || module === undefined || zip === undefined) return;
    void keepPython(
      new Map([
        [script, code],
        [wasm, module],
        [library, zip],
      ]),
    ).then(this.#settleKept);
    this.#become("starting");
    this.#tell({
      page: "files",
      script: new TextDecoder().decode(code),
      wasm: module,
      library: zip,
    });
  }

  #become(state: PythonState): void {
    this.#state = state;
    clearTimeout(this.#patience);
    if (state !== "ready" && state !== "failed")
      this.#patience = setTimeout(() => this.#become("failed"), PATIENCE_MS);
    else this.#settle(state === "ready");
    if (state === "failed") this.#settleKept();
    for (const listener of this.#listeners) listener();
  }

  #tell(message: ToFrame): void {
    this.#frame.contentWindow?.postMessage(message, "*");
  }
}

let python: BrowserPython | undefined;

/** This page's Python: begins to come at the first call. */
export function browserPython(): BrowserPython {
  python ??= new BrowserPython();
  return python;
}
