/** Programs the tests use that npm does not bring: a browser, and a second reader of PDFs. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../runtime/paths.mjs";
import { runStep } from "../runtime/run-step.mjs";

const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

/**
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} whether there is a browser now; CHROMIUM_PATH says where, unless it is
 *   Playwright's own
 */
export async function ensureBrowser(say) {
  const found = process.env.CHROMIUM_PATH ?? BROWSERS.find((file) => existsSync(file));
  if (found === undefined && !(await installWithApt("chromium", say)))
    return installPlaywrightsOwn(say);
  process.env.CHROMIUM_PATH = found ?? BROWSERS[0];
  return true;
}

/** @returns {Promise<boolean>} whether `pdftotext` can be run */
export async function ensurePdfToText(say) {
  return hasCommand("pdftotext") || (await installWithApt("poppler-utils", say));
}

async function installWithApt(name, say) {
  if (process.getuid() !== 0 || !hasCommand("apt-get")) return false;
  say(`Installing ${name} with apt …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = ["apt-get", "install", "-y", "--no-install-recommends", name];
  try {
    await runStep(`apt-${name}`, install, { env }).catch(async () => {
      await runStep("apt-update", ["apt-get", "update"], { env });
      await runStep(`apt-${name}`, install, { env });
    });
    return true;
  } catch (error) {
    say(error.message);
    return false;
  }
}

async function installPlaywrightsOwn(say) {
  say("Getting a browser through Playwright …");
  try {
    const cli = path.join(ROOT, "node_modules/playwright/cli.js");
    await runStep("browser", [process.execPath, cli, "install", "chromium"]);
    return true;
  } catch (error) {
    say(error.message);
    return false;
  }
}

function hasCommand(name) {
  try {
    execFileSync("sh", ["-c", `command -v ${name}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
