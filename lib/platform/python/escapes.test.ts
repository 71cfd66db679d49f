import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { runPython } from "./run-python";

/** Known ways out of a sandboxed Python, and all that came to our mind: each must fail or find nothing. */
const ESCAPES: Record<string, string> = JSON.parse(
  await readFile("test/samples/python-escapes.json", "utf8"),
);
const SECRET = "CANARY-7f3a-of-this-test";

let folder: string;
let server: Server;
let port: number;
const visits: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "escapes-"));
  await writeFile(path.join(folder, "secret.txt"), SECRET);
  vi.stubEnv("SECRET_ENV", SECRET);
  server = createServer((request, reply) => {
    visits.push(request.url ?? "");
    reply.end(SECRET);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  vi.unstubAllEnvs();
  server.close();
  await rm(folder, { recursive: true });
});

test.each(Object.entries(ESCAPES))("%s reaches nothing", async (_name, attack) => {
  const pwned = path.join(folder, "pwned");
  const program = attack
    .replaceAll("SECRET_FILE", path.join(folder, "secret.txt"))
    .replaceAll("PWNED_FILE", pwned)
    .replaceAll("CANARY_PORT", String(port));
  const outcome = await runPython(
    { program: `${program}\nprint(r)`, call: "r", seconds: 5 },
    { who: "test" },
  );
  expect(outcome.ended).not.toBe("failed");
  const said = `${outcome.screen}${outcome.returned ?? ""}`;
  // Some of them print their own text, with the word in it: only what they found out counts.
  expect(said.replaceAll(program, "")).not.toContain(SECRET);
  expect(said).not.toMatch(/^CANARY/m);
  expect(said).not.toContain(`HOST ${hostname()}`);
  expect(said).not.toContain("root:x:0");
  expect(existsSync(pwned)).toBe(false);
  expect(existsSync(`${path.join(folder, "secret.txt")}.db`)).toBe(false);
  expect(visits).toEqual([]);
});

test("after all of them, the next program finds Python as it was", async () => {
  const vandal = `import builtins, sys, math
builtins.print = None
math.pi = 3
sys.modules["random"] = None`;
  await runPython({ program: vandal }, { who: "vandal" });
  const next = {
    program: "import math, random\nprint(math.pi)",
    call: "sorted(dir(), key=str)[:0]",
  };
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => runPython(next, { who: "next" })));
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({ ended: "finished", output: "3.141592653589793\n" });
  }
});
