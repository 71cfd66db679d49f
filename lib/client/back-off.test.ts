import { expect, it } from "vitest";
import { backOffMilliseconds } from "./back-off";

it("waits 1, 2, 4, 8, 16 and then every 30 seconds", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 100].map(backOffMilliseconds)).toEqual([
    1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
  ]);
});
