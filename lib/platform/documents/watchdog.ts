/** Exit status by which the child says that it ended itself for want of memory. */
export const MEMORY_EXIT_WORD = "memory";

/**
 * A second thread of the parsing child, for the first may be busy without end. It ends the process when the
 * bound of its whole memory is passed (the heap's own bound does not count buffers and pictures), when its
 * time is over though nobody ended it, and when the program that started it is gone. Plain JavaScript in a
 * string: a thread with a file of its own would need a second bundle.
 */
export const WATCHDOG = `
const { parentPort, workerData } = require("node:worker_threads");
const { writeSync } = require("node:fs");
const started = Date.now();
const most = workerData.residentMegabytes * 1048576;
function look() {
  const full = process.memoryUsage.rss() > most;
  const late = Date.now() - started > (workerData.seconds + 5) * 1000;
  if (full) writeSync(2, "\\n${MEMORY_EXIT_WORD}\\n");
  if (full || late || process.ppid !== workerData.parent) process.kill(process.pid, "SIGKILL");
}
look();
setInterval(look, 100);
parentPort.postMessage("watching");
`;
