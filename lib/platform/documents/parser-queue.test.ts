import { expect, test } from "vitest";
import { inParserQueue } from "./parser-queue";

test("lets two in at once, the others in the order they came, and goes on after a failure", async () => {
  let inside = 0;
  let most = 0;
  const order: number[] = [];
  const visit = (number: number) =>
    inParserQueue(async () => {
      order.push(number);
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
      if (number === 1) throw new Error("unreadable");
    });
  const ends = await Promise.allSettled([0, 1, 2, 3, 4].map(visit));
  expect(most).toBe(2);
  expect(order).toEqual([0, 1, 2, 3, 4]);
  expect(ends.filter((end) => end.status === "rejected")).toHaveLength(1);
});
