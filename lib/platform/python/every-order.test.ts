import { expect, it } from "vitest";
import { everyOrder, ordersFound } from "@/lib/core/generation/programs/forms/every-order";
import { programLines } from "@/lib/core/questions/shared/program-lines";
import { runPython } from "./run-python";

/** Every program that these lines make and that prints the same. */
async function rightOrders(program: string, printed: string, most = 3) {
  const lines = programLines(program);
  return ordersFound(lines, await runPython(everyOrder(lines, printed, most), { who: "a test" }));
}

const TOTAL = "total = 0\ni = 1\nwhile i < 5:\n    total = total + i\n    i = i + 1\nprint(total)";

it("finds every order and indentation that prints the same, and no other", async () => {
  const other =
    "i = 1\ntotal = 0\nwhile i < 5:\n    total = total + i\n    i = i + 1\nprint(total)";
  expect(await rightOrders(TOTAL, "10")).toEqual([TOTAL, other]);
});

it("sees a right order for which two lines change places and indentation at once", async () => {
  const umbrella =
    'raining = False\nif not raining:\n    print("Leave it")\nprint("Off to school")';
  expect(await rightOrders(umbrella, "Leave it\nOff to school")).toBeUndefined();
  expect(await rightOrders(umbrella, "Leave it\nOff to school", 9)).toContain(
    'raining = False\nprint("Leave it")\nif not raining:\n    print("Off to school")',
  );
});

it("keeps an else with its if, and lines that say the same count once", async () => {
  const choice =
    'x = 7\nif x > 9:\n    print("big")\nelse:\n    print("small")\nprint(x)\nprint(x)';
  const found = (await rightOrders(choice, "small\n7\n7", 30)) ?? [];
  expect(found).toContain(choice);
  expect(new Set(found).size).toBe(found.length);
});

it("finds nothing where every order goes on without end", async () => {
  const endless = "x = 1\nwhile x > 0:\n    x = x + 1\nprint(x)";
  expect(await rightOrders(endless, "no such thing")).toEqual([]);
});
