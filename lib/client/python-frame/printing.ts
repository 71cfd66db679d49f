/** This much is sent at once, and what was printed is sent after this long. */
const PIECE = 2_000;
const PAUSE_MS = 50;

/** What a program prints, gathered: a message for each letter would keep the page busy. */
export class Printing {
  readonly #decoder = new TextDecoder();
  #waiting = "";
  #sent = 0;

  constructor(private readonly send: (text: string) => void) {}

  /** @returns how many bytes were taken: all of them, as Python wants to know. */
  add(bytes: Uint8Array): number {
    // A copy: Python's memory may be gone from under it when it grows.
    this.#waiting += this.#decoder.decode(bytes.slice(), { stream: true });
    if (this.#waiting.length >= PIECE || performance.now() - this.#sent > PAUSE_MS) this.flush();
    return bytes.length;
  }

  /** Sends what has not been sent. */
  flush(): void {
    this.#sent = performance.now();
    if (this.#waiting === "") return;
    const text = this.#waiting;
    this.#waiting = "";
    this.send(text);
  }
}
