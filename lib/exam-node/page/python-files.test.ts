import { readdirSync, readFileSync, statSync } from "node:fs";
import { get } from "node:http";
import path from "node:path";
import { expect, it } from "vitest";
import { PYTHON_FRAME_HEADERS } from "@/lib/core/python/frame-headers";
import { examGroups } from "@/test/exam-group";
import { examQuestion } from "@/test/exam-node-package";
import { PROGRAM } from "@/test/program-question";

const { group } = examGroups();
const PUPILS = 30;
const MEGABYTE = 1024 * 1024;

const withPrograms = () =>
  group({ questions: [examQuestion({ ...PROGRAM, prompt: "Add two numbers." })] });

/** What the frame tells the page to bring it. */
async function filesOf(origin: string): Promise<string[]> {
  const html = await (await fetch(`${origin}/python/frame`)).text();
  const names = html.match(/\/python\/[a-z]+-[0-9a-f]{12}\.(?:js|wasm|zip)/g) ?? [];
  return [...new Set(names)];
}

async function fetched(url: string, coding: string): Promise<Buffer> {
  const reply = await fetch(url, { headers: { "accept-encoding": coding } });
  expect(reply.headers.get("content-encoding")).toBe(coding === "gzip" ? "gzip" : null);
  expect(reply.headers.get("cache-control")).toContain("immutable");
  return Buffer.from(await reply.arrayBuffer());
}

/** Packed, as a browser is sent it; nothing is kept. */
function sizeOnTheWire(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "gzip" } }, (reply) => {
      let size = 0;
      reply.on("data", (piece: Buffer) => {
        size += piece.length;
      });
      reply.on("end", () => resolve(size));
    }).on("error", reject);
  });
}

it("serves the frame with the web server's headers, and each file of Python, packed or not, to be kept for good", async () => {
  const { node } = await withPrograms();
  const frame = await fetch(`${node.origin}/python/frame`);
  expect(Object.fromEntries(frame.headers)).toMatchObject(PYTHON_FRAME_HEADERS);
  const files = await filesOf(node.origin);
  expect(files).toHaveLength(3);
  for (const file of files) {
    const built = readFileSync(path.join("public", file));
    for (const coding of ["gzip", "identity"])
      expect((await fetched(node.origin + file, coding)).equals(built)).toBe(true);
  }
});

it("lets the page frame what runs programs, and nothing else of the folder be asked for", async () => {
  const { node } = await withPrograms();
  const page = await fetch(node.origin);
  expect(await page.text()).toContain(" data-python");
  expect(page.headers.get("content-security-policy")).toContain("frame-src 'self'");
  expect(page.headers.get("x-frame-options")).toBe("DENY");
  for (const name of ["frame.html", "frame.html.gz", "nothing.js", "%2e%2e%2fmain.js"]) {
    expect((await fetch(`${node.origin}/python/${name}`)).status, name).toBe(404);
  }
});

it("offers nothing of Python to a paper without programs", async () => {
  const { node } = await group();
  const page = await fetch(node.origin);
  expect(await page.text()).not.toContain("data-python");
  expect(page.headers.get("content-security-policy")).not.toContain("frame-src");
  expect((await fetch(`${node.origin}/python/frame`)).status).toBe(404);
});

it("holds none of it in memory while thirty pupils fetch everything at once", async () => {
  const { node } = await withPrograms();
  const files = await filesOf(node.origin);
  const sizes = await Promise.all(
    Array.from({ length: PUPILS }, async () => {
      const all = await Promise.all(files.map((file) => sizeOnTheWire(node.origin + file)));
      return all.reduce((sum, size) => sum + size, 0);
    }),
  );
  expect(new Set(sizes).size).toBe(1);
  expect(node.memory().most).toBeLessThan(100 * MEGABYTE);
});

it("leaves what an image has on top of its base under 40 MB", () => {
  const folder = "dist/exam-node";
  const files = readdirSync(folder, { recursive: true }).map((name) => String(name));
  const sizes = files
    .map((name) => statSync(path.join(folder, name)))
    .filter((one) => one.isFile());
  expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(40 * MEGABYTE);
});
