import { expect, test } from "vitest";
import type { SystemFacts } from "./system-health";
import { systemHealth } from "./system-health";

const GOOD: SystemFacts = {
  isSecure: true,
  isLocal: false,
  database: {
    version: "18.4",
    sizeBytes: 14_000_000,
    synchronousCommit: "on",
    fsync: "on",
    workers: 1,
  },
  model: undefined,
  diskFreeBytes: 70 * 1024 ** 3,
  diskTotalBytes: 250 * 1024 ** 3,
};

const notices = (facts: SystemFacts) =>
  systemHealth(facts)
    .filter((finding) => finding.state === "notice")
    .map((finding) => finding.id);

test("a school that is ready reads no advice", () => {
  expect(notices(GOOD)).toEqual([]);
  expect(systemHealth(GOOD).every((finding) => finding.advice === undefined)).toBe(true);
});

test.each([
  ["https", { isSecure: false }],
  ["worker", { database: { ...GOOD.database, workers: 0 } }],
  ["database", { database: { ...GOOD.database, synchronousCommit: "off" } }],
  ["database", { database: { ...GOOD.database, fsync: "off" } }],
  ["disk", { diskFreeBytes: 1024 ** 3 }],
])("%s is named with what it costs and what to do", (id, change) => {
  const facts = { ...GOOD, ...change };
  expect(notices(facts)).toEqual([id]);
  expect(systemHealth(facts).find((finding) => finding.id === id)?.advice).toMatch(/\w{3,}/);
});
