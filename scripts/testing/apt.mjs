/** Debian's packages, where we may install them. */
import { execFileSync } from "node:child_process";
import { runStep } from "../runtime/run-step.mjs";

/**
 * @param {string[]} names of packages
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} whether they are installed now
 */
export async function installWithApt(names, say) {
  if (process.getuid() !== 0 || !hasCommand("apt-get")) return false;
  say(`Installing ${names.join(", ")} with apt …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = ["apt-get", "install", "-y", "--no-install-recommends", ...names];
  const step = `apt-${names.join("-")}`;
  try {
    await runStep(step, install, { env }).catch(async () => {
      await runStep("apt-update", ["apt-get", "update"], { env });
      await runStep(step, install, { env });
    });
    return true;
  } catch (error) {
    say(error.message);
    return false;
  }
}

/** @param {string} name of a command */
export function hasCommand(name) {
  try {
    execFileSync("sh", ["-c", `command -v ${name}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
