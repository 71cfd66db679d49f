import { expect, it } from "vitest";
import config from "@/next.config";

it("has no public service that scales pictures", () => {
  expect(config.images?.unoptimized).toBe(true);
});
