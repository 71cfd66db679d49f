import { wasi } from "@bjorn3/browser_wasi_shim";

const MONOTONIC = wasi.CLOCKID_MONOTONIC;
const TIMEOUT_AT = 24;
const FLAGS_AT = 40;
const CLOCK_AT = 16;
const KIND_AT = 8;

/**
 * The clock a program sees. Sleeping moves it on at once: `time.sleep(2)` takes no time of a test that thirty others
 * wait behind, and the program cannot tell. (The shim waits by spinning.)
 */
export class VirtualClock {
  #slept = 0n;
  readonly #memory: () => WebAssembly.Memory;

  constructor(memory: () => WebAssembly.Memory) {
    this.#memory = memory;
  }

  /** The two calls of WASI that know of time. */
  readonly calls = {
    clock_time_get: (id: number, _precision: bigint, at: number): number => {
      this.#view().setBigUint64(at, this.#now(id), true);
      return 0;
    },
    poll_oneoff: (asked: number, answer: number, count: number, answered: number): number => {
      const view = this.#view();
      if (count !== 1 || view.getUint8(asked + KIND_AT) !== wasi.EVENTTYPE_CLOCK) {
        return wasi.ERRNO_NOTSUP;
      }
      this.#sleep(view, asked);
      const event = new wasi.Event(view.getBigUint64(asked, true), 0, wasi.EVENTTYPE_CLOCK);
      event.write_bytes(view, answer);
      view.setUint32(answered, 1, true);
      return 0;
    },
  };

  #sleep(view: DataView, asked: number): void {
    const timeout = view.getBigUint64(asked + TIMEOUT_AT, true);
    const isMoment =
      (view.getUint16(asked + FLAGS_AT, true) & wasi.SUBCLOCKFLAGS_SUBSCRIPTION_CLOCK_ABSTIME) !==
      0;
    const wait = isMoment ? timeout - this.#now(view.getUint32(asked + CLOCK_AT, true)) : timeout;
    if (wait > 0n) this.#slept += wait;
  }

  #now(id: number): bigint {
    const real =
      id === MONOTONIC
        ? BigInt(Math.round(performance.now() * 1e6))
        : BigInt(Date.now()) * 1_000_000n;
    return real + this.#slept;
  }

  #view(): DataView {
    return new DataView(this.#memory().buffer);
  }
}
