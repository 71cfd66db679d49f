import { expect, test } from "vitest";
import { FairQueue } from "./fair-queue";

function filled(): FairQueue<string> {
  const queue = new FairQueue<string>();
  for (const item of ["a1", "a2", "a3"]) queue.add("a", item);
  queue.add("b", "b1");
  queue.add("c", "c1");
  queue.add("c", "c2");
  return queue;
}

test("everyone has one turn before anyone has a second", () => {
  const queue = filled();
  const taken = Array.from({ length: 7 }, () => queue.take());
  expect(taken).toEqual(["a1", "b1", "c1", "a2", "c2", "a3", undefined]);
});

test("what is taken out has no turn, and keeps nobody's place", () => {
  const queue = filled();
  expect(queue.remove("a", "a2")).toBe(true);
  expect(queue.remove("b", "b1")).toBe(true);
  expect(queue.remove("b", "b1")).toBe(false);
  expect(queue.remove("d", "d1")).toBe(false);
  expect([queue.sizeOf("a"), queue.sizeOf("b"), queue.sizeOf("d"), queue.size]).toEqual([
    2, 0, 0, 4,
  ]);
  const taken = Array.from({ length: 5 }, () => queue.take());
  expect(taken).toEqual(["a1", "c1", "a3", "c2", undefined]);
});

test("the order it tells is the order it keeps", () => {
  const told = filled().order();
  const queue = filled();
  expect(told).toEqual(Array.from({ length: queue.size }, () => queue.take()));
});
