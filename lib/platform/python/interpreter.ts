import { WASI, wasi } from "@bjorn3/browser_wasi_shim";
import type { PythonOutcome, PythonRun } from "@/lib/core/python/python-run";
import { TURTLE } from "@/lib/core/python/turtle/recorder";
import { HARNESS } from "./harness";
import { openText, ReadOnlyFolder, Sink, textFile } from "./interpreter-files";
import type { OutputRoom } from "./output-room";
import { OutputFull } from "./output-room";
import { Reports } from "./reports";
import { VirtualClock } from "./virtual-clock";

/** Isolated, nothing written, no site packages, output as it comes, no warnings on the screen. */
const ARGUMENTS = ["python", "-I", "-B", "-S", "-u", "-W", "ignore", "/harness.py"];

/**
 * Runs one program in an interpreter that is made for it and thrown away after. All it can reach is in these
 * arguments: there is no environment, no file but its own, no network and no other process to be asked for.
 * Endless loops are ended from outside, by ending the thread this runs in.
 * @param onBegun called when the interpreter stands and turns to the program.
 */
export function interpret(
  module: WebAssembly.Module,
  run: PythonRun,
  room: OutputRoom,
  onBegun: () => void,
): PythonOutcome {
  let told = 0;
  const reports = new Reports(() => {
    const printed = room.outputFrom(told);
    told = room.printed;
    return printed;
  }, onBegun);
  const ended = start(module, run, room, reports);
  const { error, returned, constructs, steps, drawing } = reports;
  return {
    ...room.read(),
    ended,
    ...(error === undefined ? {} : { error }),
    ...(returned === undefined ? {} : { returned }),
    ...(constructs === undefined ? {} : { constructs }),
    ...(run.mode === "trace" ? { steps } : {}),
    ...(drawing === undefined ? {} : { drawing }),
  };
}

function start(
  module: WebAssembly.Module,
  run: PythonRun,
  room: OutputRoom,
  reports: Reports,
): PythonOutcome["ended"] {
  const system = new WASI([...ARGUMENTS, run.mode ?? "run"], [], descriptors(run, room, reports), {
    debug: false,
  });
  const clock = new VirtualClock(() => system.inst.exports.memory);
  const imports = { ...system.wasiImport, ...NO_SOCKETS, ...clock.calls };
  try {
    const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: imports });
    system.start(instance as Parameters<WASI["start"]>[0]);
  } catch (error) {
    if (error instanceof OutputFull) return "output";
    reports.error ??= crashOf(error);
  }
  if (reports.error === undefined) return "finished";
  return reports.error.type === "MemoryError" ? "memory" : "error";
}

/** Input, output, errors, and the folder with the program in it. */
function descriptors(run: PythonRun, room: OutputRoom, reports: Reports) {
  const files = new Map([
    ["harness.py", textFile(HARNESS)],
    ["main.py", textFile(run.program)],
    ["turtle.py", textFile(TURTLE)],
  ]);
  if (run.call !== undefined) files.set("call.py", textFile(run.call));
  const sinks = new Map([
    ["report", (bytes: Uint8Array) => reports.take(bytes)],
    ["screen", (bytes: Uint8Array) => room.show(bytes)],
  ]);
  return [
    openText(run.input ?? ""),
    new Sink((bytes) => room.print(bytes)),
    new Sink((bytes) => room.show(bytes)),
    new ReadOnlyFolder("/", files, sinks),
  ];
}

/** The shim throws a text here, which would look like a fault of ours. */
const NO_SOCKETS = {
  sock_accept: () => wasi.ERRNO_NOTSUP,
  sock_recv: () => wasi.ERRNO_NOTSUP,
  sock_send: () => wasi.ERRNO_NOTSUP,
  sock_shutdown: () => wasi.ERRNO_NOTSUP,
};

/** Python itself came down, by the program's doing: too deep a recursion in C, or an abort. */
function crashOf(error: unknown): NonNullable<PythonOutcome["error"]> {
  if (error instanceof RangeError) {
    return { type: "RecursionError", message: "maximum recursion depth exceeded" };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { type: "SystemError", message: `Python came to a halt: ${message}`.slice(0, 400) };
}
