import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, it } from "vitest";
import { pack, unpack } from "./archive";

const file = fc.record({
  name: fc.stringMatching(/^[a-z][a-z.-]{0,60}$/),
  bytes: fc.uint8Array({ maxLength: 2000 }),
});

it("gives back the files that went in", () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 5 }), (files) => {
      const back = unpack(pack(files));
      expect(back.map(({ name, bytes }) => ({ name, bytes: Uint8Array.from(bytes) }))).toEqual(
        files,
      );
    }),
  );
});

it("is read by tar, in the same order, as the account of the container owns it", () => {
  const archive = pack([
    { name: "exam.sqlite", bytes: Buffer.alloc(1500) },
    { name: "seeded", bytes: new Uint8Array() },
  ]);
  const listed = execFileSync("tar", ["-tvf", "-", "--numeric-owner"], { input: archive });
  expect(
    listed
      .toString()
      .trim()
      .split("\n")
      .map((line) => line.split(/\s+/).slice(0, 3)),
  ).toEqual([
    ["-rw-------", "1000/1000", "1500"],
    ["-rw-------", "1000/1000", "0"],
  ]);
});
