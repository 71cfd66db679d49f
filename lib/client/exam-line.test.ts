import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ExamLine } from "./exam-line";

/** Stands for the browser's: opens nothing, and is closed by the test. */
class ClosedSocket {
  static readonly OPEN = 1;
  static readonly made: ClosedSocket[] = [];
  readonly readyState = 0;
  onclose: ((event: { code: number }) => void) | undefined;

  constructor() {
    ClosedSocket.made.push(this);
  }
}

const { made } = ClosedSocket;
const setting = {
  token: () => "token",
  heard: () => undefined,
  opened: () => undefined,
  over: vi.fn(() => false),
  closed: vi.fn<(code: number | undefined) => void>(),
};

beforeEach(() => {
  made.length = 0;
  setting.closed.mockClear();
  setting.over.mockReturnValue(false);
  vi.useFakeTimers();
  vi.stubGlobal("WebSocket", ClosedSocket);
  vi.stubGlobal("location", { origin: "https://physics-g1.exam.example" });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("comes back after 1, 2, 4, 8, 16, and then every 30 seconds", () => {
  new ExamLine(setting).open();
  for (const seconds of [1, 2, 4, 8, 16, 30, 30]) {
    const before = made.length;
    made.at(-1)?.onclose?.({ code: 1006 });
    vi.advanceTimersByTime(seconds * 1000 - 1);
    expect(made).toHaveLength(before);
    vi.advanceTimersByTime(1);
    expect(made).toHaveLength(before + 1);
  }
});

it("stops trying for a group that is gone once the sitting has ended, until it is opened", () => {
  setting.over.mockReturnValue(true);
  const line = new ExamLine(setting);
  line.open();
  const failFor = (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      made.at(-1)?.onclose?.({ code: 1006 });
      vi.advanceTimersByTime(30_000);
    }
  };
  failFor(60);
  // A program that starts again is back within a minute; nobody comes back after that.
  expect(made).toHaveLength(7);
  expect(setting.closed).toHaveBeenLastCalledWith(4001);
  line.open();
  expect(made).toHaveLength(8);
});

it.each([4000, 4001, 4002, 4003, 4004, 4005])(
  "stays closed after %i until it is opened",
  (code) => {
    const line = new ExamLine(setting);
    line.open();
    made[0]?.onclose?.({ code });
    vi.advanceTimersByTime(600_000);
    expect(made).toHaveLength(1);
    expect(setting.closed).toHaveBeenCalledWith(code);
    line.open();
    line.open();
    expect(made).toHaveLength(2);
  },
);
