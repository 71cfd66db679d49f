import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { ChainHead, LogEntry } from "./log-entry";
import { canonicalBytes, EMPTY_CHAIN, sealEntry } from "./log-entry";
import { verifyChain } from "./verify-chain";

const ATTEMPT = "0197a000-0000-7000-8000-000000000001";
const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();

function chainOf(values: readonly unknown[]): { log: LogEntry[]; head: ChainHead } {
  const log: LogEntry[] = [];
  let head = EMPTY_CHAIN;
  for (const response of values) {
    const payload = { kind: "save", response };
    const receivedAt = new Date("2026-03-02T10:42:03Z");
    const entry = sealEntry({ attemptId: ATTEMPT, head, payload, receivedAt }, sha256);
    log.push(entry);
    head = entry;
  }
  return { log, head };
}

const values = fc.array(fc.jsonValue(), { minLength: 1, maxLength: 12 });

it("finds every chain whole that was written as it should be", () => {
  fc.assert(
    fc.property(values, (all) => {
      const { log, head } = chainOf(all);
      expect(verifyChain(ATTEMPT, log, head, sha256)).toEqual({ intact: true, length: all.length });
    }),
  );
});

it("notices one flipped bit anywhere in a payload or a hash", () => {
  fc.assert(
    fc.property(
      values,
      fc.nat(),
      fc.nat(),
      fc.nat(7),
      fc.boolean(),
      (all, which, at, bit, inHash) => {
        const { log, head } = chainOf(all);
        const index = which % log.length;
        const damaged = log.map((entry, i) =>
          i === index ? flipped(entry, at, bit, inHash) : entry,
        );
        const verdict = verifyChain(ATTEMPT, damaged, head, sha256);
        expect(verdict).toMatchObject({ intact: false, position: index + 1 });
      },
    ),
  );
});

it("notices an entry taken out, swapped, cut off, or moved to another attempt", () => {
  const { log, head } = chainOf(["a", "b", "c", "d"]);
  const [a, b, c, d] = log as [LogEntry, LogEntry, LogEntry, LogEntry];
  const broken = (entries: LogEntry[], id = ATTEMPT) =>
    expect(verifyChain(id, entries, head, sha256).intact).toBe(false);
  broken([a, c, d]);
  broken([a, c, b, d]);
  broken([a, b, c]);
  broken([]);
  broken(log, ATTEMPT.replace("1", "2"));
});

function flipped(entry: LogEntry, at: number, bit: number, inHash: boolean): LogEntry {
  const field = inHash ? "hash" : "payload";
  const bytes = Uint8Array.from(entry[field]);
  const index = at % bytes.length;
  bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
  return { ...entry, [field]: bytes };
}

it("keeps keys that look like a prototype as plain data", () => {
  const hostile = '{"__proto__":{"admin":true},"constructor":1}';
  const written = new TextDecoder().decode(canonicalBytes(JSON.parse(hostile)));
  expect(written).toBe(hostile);
});
