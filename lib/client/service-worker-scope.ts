/**
 * The part of a service worker's global scope that the player's worker uses. TypeScript's own "webworker"
 * library cannot stand beside "dom" in one program.
 */
export interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: LastingEvent) => void): void;
  addEventListener(type: "message", listener: (event: AskedEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchedEvent) => void): void;
}

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface AskedEvent extends LastingEvent {
  /** Only our own pages can send one. */
  readonly data:
    | { readonly page?: string; readonly inExam?: boolean; readonly pictures?: readonly string[] }
    | undefined;
  readonly ports: readonly MessagePort[];
}

interface FetchedEvent extends LastingEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
