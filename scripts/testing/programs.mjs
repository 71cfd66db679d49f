/** Programs the tests use that npm does not bring: a browser, a second reader of PDFs, and Caddy. */
import { existsSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../runtime/paths.mjs";
import { runStep } from "../runtime/run-step.mjs";
import { hasCommand, installWithApt } from "./apt.mjs";

const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

/**
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} whether there is a browser now; CHROMIUM_PATH says where, unless it is
 *   Playwright's own
 */
export async function ensureBrowser(say) {
  const found = process.env.CHROMIUM_PATH ?? BROWSERS.find((file) => existsSync(file));
  if (found === undefined && !(await installWithApt(["chromium"], say)))
    return installPlaywrightsOwn(say);
  process.env.CHROMIUM_PATH = found ?? BROWSERS[0];
  return true;
}

/** @returns {Promise<boolean>} whether `pdftotext` can be run */
export async function ensurePdfToText(say) {
  return hasCommand("pdftotext") || (await installWithApt(["poppler-utils"], say));
}

/** @returns {Promise<boolean>} whether `caddy` can be run */
export async function ensureCaddy(say) {
  return hasCommand("caddy") || (await installWithApt(["caddy"], say));
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
