import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseArgon2, nodesArgon2 } from "./argon2id";

const PACKAGES = path.resolve("node_modules/@node-rs");

/** As npm installed it for this machine. */
const native = readdirSync(PACKAGES)
  .filter((name) => name.startsWith("argon2-"))
  .map((name) => path.join(PACKAGES, name, `argon2.${name.slice("argon2-".length)}.node`));

const request = fc.record({
  password: fc.string({ maxLength: 40, unit: "grapheme" }),
  salt: fc.uint8Array({ minLength: 8, maxLength: 32 }),
  memory: fc.integer({ min: 8, max: 256 }),
  passes: fc.integer({ min: 1, max: 4 }),
  lanes: fc.constant(1),
  length: fc.integer({ min: 16, max: 64 }),
});

describe("argon2id", () => {
  test("the fast engine of this machine is there, and makes what Node's makes", async () => {
    const engine = await chooseArgon2(native);
    expect(engine).not.toBe(nodesArgon2);
    await fc.assert(
      fc.asyncProperty(request, async (asked) => {
        expect(Buffer.from(await engine(asked))).toEqual(Buffer.from(await nodesArgon2(asked)));
      }),
    );
  });

  test("where nothing was built for the machine, Node's own is used", async () => {
    expect(await chooseArgon2([])).toBe(nodesArgon2);
  });

  test("what does not load, or is something else, is passed over", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "argon2-"));
    const [damaged, other, wrong] = ["argon2.damaged.node", "other.cjs", "wrong.cjs"].map((name) =>
      path.join(folder, name),
    );
    writeFileSync(damaged ?? "", "not a library");
    writeFileSync(other ?? "", "module.exports = { sum: () => 1 };");
    writeFileSync(
      wrong ?? "",
      "module.exports = { hashRaw: async () => new Uint8Array(32).fill(1) };",
    );
    expect(await chooseArgon2([damaged ?? "", other ?? "", wrong ?? ""])).toBe(nodesArgon2);
    rmSync(folder, { recursive: true });
  });
});
