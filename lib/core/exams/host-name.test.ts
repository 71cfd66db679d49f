import { expect, it } from "vitest";
import { hostName } from "./host-name";

it("is the short name, and has the date where another group is called so", () => {
  expect(hostName("physics-g1", "2026-03-05", new Set(["physics-g2"]))).toBe("physics-g1");
  const taken = new Set(["physics-g1"]);
  expect(hostName("physics-g1", "2026-03-05", taken)).toBe("physics-g1-2026-03-05");
  taken.add("physics-g1-2026-03-05");
  expect(hostName("physics-g1", "2026-03-05", taken)).toBe("physics-g1-2026-03-05-2");
});

it("is never longer than a name in an address may be", () => {
  const long = "a".repeat(60);
  const name = hostName(long, "2026-03-05", new Set([long]));
  expect(name).toHaveLength(63);
  expect(hostName(long, "2026-03-05", new Set([long, name]))).toHaveLength(63);
});
