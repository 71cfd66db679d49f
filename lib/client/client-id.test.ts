import { expect, it } from "vitest";
import { uuid } from "zod/mini";
import { randomId, tabClientId } from "./client-id";

it("makes ids the server takes, without randomUUID", () => {
  expect(uuid().safeParse(randomId()).success).toBe(true);
  expect(randomId()).not.toBe(randomId());
});

it("keeps a tab's id over a reload and gives a duplicated tab another", () => {
  const first = tabClientId();
  // A duplicated tab starts with a copy of sessionStorage while the first still lives.
  expect(tabClientId()).not.toBe(first);
  sessionStorage.clear();
  const second = tabClientId();
  window.dispatchEvent(new Event("pagehide"));
  expect([first, second]).toContain(tabClientId());
});
