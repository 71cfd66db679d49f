/** The most that a program may print, in bytes. */
export const MOST_OUTPUT = 64 * 1024;

const HEADER = 8;
const SIZE = HEADER + 2 * MOST_OUTPUT;

/** Thrown where there is no more room: it ends the interpreter, for Python cannot catch it. */
export class OutputFull extends Error {}

/**
 * What a program printed, in memory that both the interpreter's thread and its keeper see: when a thread is ended in
 * the middle of an endless loop, what it printed is still there to be shown.
 */
export class OutputRoom {
  readonly shared: SharedArrayBuffer;
  readonly #lengths: Int32Array;
  readonly #bytes: Uint8Array;

  constructor(shared = new SharedArrayBuffer(SIZE)) {
    this.shared = shared;
    this.#lengths = new Int32Array(shared, 0, 2);
    this.#bytes = new Uint8Array(shared, HEADER);
  }

  clear(): void {
    this.#lengths.fill(0);
  }

  /** Printed: in the output, and on the screen. @throws OutputFull */
  print(bytes: Uint8Array): void {
    this.#append(0, bytes);
    this.#append(1, bytes);
  }

  /** On the screen alone. @throws OutputFull */
  show(bytes: Uint8Array): void {
    this.#append(1, bytes);
  }

  get printed(): number {
    return this.#lengths[0] ?? 0;
  }

  /** What was printed from there on. */
  outputFrom(start: number): string {
    return this.#text(0, start);
  }

  read(): { output: string; screen: string } {
    return { output: this.#text(0, 0), screen: this.#text(1, 0) };
  }

  #append(part: 0 | 1, bytes: Uint8Array): void {
    const length = this.#lengths[part] ?? 0;
    const fits = bytes.subarray(0, MOST_OUTPUT - length);
    this.#bytes.set(fits, part * MOST_OUTPUT + length);
    this.#lengths[part] = length + fits.length;
    if (fits.length < bytes.length) throw new OutputFull();
  }

  /** Copied out of the shared memory first: a decoder takes no text that may change under it. */
  #text(part: 0 | 1, start: number): string {
    const from = part * MOST_OUTPUT;
    const end = from + (this.#lengths[part] ?? 0);
    return new TextDecoder().decode(this.#bytes.slice(from + start, end));
  }
}
