/** A Caddy of a test's own, with its admin API on a socket and certificates of its own authority. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { vi } from "vitest";
import { CaddyAdmin } from "@/lib/platform/proxy-routes/caddy-admin";

/** Without Caddy these tests are skipped, which the runner says. */
export const hasCaddy = (() => {
  try {
    execFileSync("caddy", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

export async function startCaddy(caddyfile = "") {
  const folder = mkdtempSync(path.join(tmpdir(), "markwell-caddy-"));
  const adminSocket = path.join(folder, "admin.sock");
  const config = path.join(folder, "Caddyfile");
  writeFileSync(
    config,
    `{\n\tadmin unix/${adminSocket} {\n\t\torigins markwell\n\t}\n\tskip_install_trust\n}\n${caddyfile}`,
  );
  mkdirSync(path.join(folder, "data"));
  const env = { NODE_ENV: "test" as const, PATH: "/usr/bin:/bin:/usr/local/bin", HOME: folder };
  const begin = async (args: string[]) => {
    const child = spawn("caddy", ["run", ...args], { env, stdio: "ignore" });
    const admin = new CaddyAdmin(adminSocket);
    await vi.waitFor(() => admin.ask("GET", "/config/"), { timeout: 15_000 });
    return child;
  };
  let child = await begin(["--config", config]);
  const end = async () => {
    child.kill("SIGKILL");
    await once(child, "exit");
    rmSync(adminSocket, { force: true });
  };
  return {
    adminSocket,
    /** The root its certificates go back to; made with the first of them. */
    authority: () =>
      vi.waitFor(
        () => readFileSync(path.join(folder, ".local/share/caddy/pki/authorities/local/root.crt")),
        { timeout: 15_000 },
      ),
    /** kill -9, and started again with what it had. */
    restart: async () => {
      await end();
      child = await begin(["--resume"]);
    },
    stop: async () => {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Asks by HTTPS, trusting `ca` alone; every name is this machine. With a token, as the pupil who has it. */
export async function askSecurely(
  address: string,
  ca: Buffer,
  onSent: () => void = () => {},
  token?: string,
): Promise<{ status: number; body: string }> {
  const url = new URL(address);
  const headers = {
    host: url.host,
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const place = { host: "127.0.0.1", port: url.port, path: url.pathname };
  return await new Promise((resolve, reject) => {
    get({ ...place, servername: url.hostname, headers, ca, agent: false }, (reply) => {
      let body = "";
      reply.on("data", (chunk) => {
        body += String(chunk);
      });
      reply.on("error", reject);
      reply.on("end", () => resolve({ status: reply.statusCode ?? 0, body }));
    })
      .on("finish", onSent)
      .on("error", reject);
  });
}
