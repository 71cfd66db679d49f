import { argon2Sync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./argon2id";

describe("passwords", () => {
  test("a password opens its own hash and no other does", async () => {
    const stored = await hashPassword("maple-otter-lantern");
    expect(await verifyPassword(stored, "maple-otter-lantern")).toBe(true);
    expect(await verifyPassword(stored, "maple-otter-lanterns")).toBe(false);
    expect(await verifyPassword(stored, "")).toBe(false);
  });

  test("the same password is stored differently each time, at 19 MiB and two passes", async () => {
    const [one, two] = await Promise.all([hashPassword("same"), hashPassword("same")]);
    expect(one).not.toBe(two);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test("reads a hash made with another cost, so that the cost can rise later", async () => {
    const salt = Buffer.from("0123456789abcdef");
    const parameters = { message: "old", nonce: salt, memory: 64, passes: 1, parallelism: 1 };
    const hash = argon2Sync("argon2id", { ...parameters, tagLength: 32 });
    const text = (bytes: Buffer) => bytes.toString("base64").replaceAll("=", "");
    const stored = `$argon2id$v=19$m=64,t=1,p=1$${text(salt)}$${text(Buffer.from(hash))}`;
    expect(await verifyPassword(stored, "old")).toBe(true);
  });

  test("nobody's password is never right, whatever is typed", async () => {
    expect(await verifyPassword(undefined, "anything")).toBe(false);
  });

  test("a damaged hash is a fault, not a wrong password", async () => {
    await expect(verifyPassword("$2b$10$abc", "x")).rejects.toThrow("damaged");
  });

  test("a whole class at once gets its answers", async () => {
    const stored = await hashPassword("shared");
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, seat) =>
        verifyPassword(stored, seat % 2 === 0 ? "shared" : "no"),
      ),
    );
    expect(answers.filter(Boolean)).toHaveLength(15);
  });
});
