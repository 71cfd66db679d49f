/**
 * Runs a command that knows nothing of us, and ends it and all it started when our channel closes.
 * Arguments: the command and its arguments.
 */
import { spawn } from "node:child_process";
import { whenParentGone } from "./parent.mjs";

const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: "inherit", detached: true });
const end = () => {
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
  process.exit(1);
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);
whenParentGone(end);
child.on("error", (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on("exit", (code, signal) => process.exit(signal === null ? code : 1));
