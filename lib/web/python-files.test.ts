import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { trustedProxies } from "./forwarded-headers";
import { PYTHON_FILES } from "./python-files";
import { requestHandler } from "./request-handler";

const folder = mkdtempSync(path.join(os.tmpdir(), "markwell-python-"));
let server: Server;
let origin: string;

beforeAll(async () => {
  await mkdir(path.join(folder, "public/python"), { recursive: true });
  for (const name of ["frame.html", "worker-0123456789ab.js"]) {
    const file = path.join(folder, "public/python", name);
    await writeFile(file, `this is ${name}`);
    await writeFile(`${file}.gz`, gzipSync(`this is ${name}`));
  }
  vi.spyOn(process, "cwd").mockReturnValue(folder);
  const parts = {
    routes: PYTHON_FILES,
    isTrusted: trustedProxies([]),
    isDatabaseUp: () => false,
    next: async () => undefined,
  };
  server = createServer(requestHandler(parts, false));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  vi.restoreAllMocks();
  server.close();
  rmSync(folder, { recursive: true });
});

it("gives the frame no origin and no connection, and lets our own pages alone hold it", async () => {
  const reply = await fetch(`${origin}/python/frame`);
  expect(await reply.text()).toBe("this is frame.html");
  const policy = reply.headers.get("content-security-policy");
  expect(policy).toMatch(/^sandbox allow-scripts; default-src 'none';/);
  expect(policy).not.toMatch(
    /connect-src|allow-same-origin|'self'(?!$)|unsafe-eval'(?<!wasm-unsafe-eval')/,
  );
  expect(policy).toMatch(/frame-ancestors 'self'$/);
});

it("serves what never changes for ever, packed for those who can unpack it", async () => {
  const packed = await fetch(`${origin}/python/worker-0123456789ab.js`);
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  expect(packed.headers.get("cache-control")).toContain("immutable");
  expect(await packed.text()).toBe("this is worker-0123456789ab.js");
  const headers = { "accept-encoding": "identity" };
  const plain = await fetch(`${origin}/python/worker-0123456789ab.js`, { headers });
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(await plain.text()).toBe("this is worker-0123456789ab.js");
});

it.each([
  "frame.html",
  "worker-0123456789ab.js.gz",
  "..%2f..%2fpackage.json",
  "other-0123456789ab.js",
])("has nothing at %s", async (name) => {
  expect((await fetch(`${origin}/python/${name}`)).status).toBe(404);
});
