import { expect, it } from "vitest";
import { withinBytes } from "./within-bytes";

const read = (bytes: number, most: number) =>
  new Response(withinBytes(new Blob([new Uint8Array(bytes)]).stream(), most)).bytes();

it("passes what is allowed on whole, and breaks off at the first byte too many", async () => {
  expect(await read(1_000_000, 1_000_000)).toHaveLength(1_000_000);
  await expect(read(1_000_001, 1_000_000)).rejects.toMatchObject({ code: "too-large" });
  expect(await new Response(withinBytes(null, 1)).text()).toBe("");
});
