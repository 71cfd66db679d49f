import { expect, it } from "vitest";
import { inOwnPlace } from "./upload-places";

it("gives everybody a few places at once, and each place again when it is left", async () => {
  const { promise: end, resolve: finish } = Promise.withResolvers<void>();
  const reading = Array.from({ length: 4 }, () => inOwnPlace("asha", () => end));
  await expect(inOwnPlace("asha", async () => "read")).rejects.toMatchObject({
    code: "rate-limited",
  });
  await expect(inOwnPlace("ben", async () => "read")).resolves.toBe("read");
  finish();
  await Promise.all(reading);
  await expect(inOwnPlace("asha", () => Promise.reject(new Error("damaged")))).rejects.toThrow();
  await expect(inOwnPlace("asha", async () => "read")).resolves.toBe("read");
});
