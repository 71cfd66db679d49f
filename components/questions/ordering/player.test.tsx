import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { said, show, tabTo } from "@/test/question-by-keyboard";
import { player } from "./player";

const items = ["Decode", "Fetch", "Execute"].map((text, i) => ({ id: `i${i}`, text }));
const order = (...places: number[]) => ({ v: 1, order: places.map((i) => `i${i}`) });

it("is put in order with the buttons, and each step is said", async () => {
  const { user, opened, response } = show(player, { items });
  expect(opened.isEmpty(undefined)).toBe(true);
  await tabTo(user, "button", "Move up: Fetch");
  await user.keyboard("{Enter}");
  expect(response()).toEqual(order(1, 0, 2));
  expect(said()).toBe("Fetch is now number 1 of 3.");
});

it("is put in order by picking up and putting down", async () => {
  const { user, response } = show(player, { items });
  await tabTo(user, "button", /3\s*Execute/);
  await user.keyboard(" ");
  expect(said()).toBe("Execute picked. Now choose the place where it goes.");
  await tabTo(user, "button", /Put here.*Decode/);
  await user.keyboard(" ");
  expect(response()).toEqual(order(2, 0, 1));
});

it("lets a picked item go with Escape", async () => {
  const { user, response } = show(player, { items });
  await tabTo(user, "button", /1\s*Decode/);
  await user.keyboard(" {Escape}");
  expect(said()).toBe("Put back.");
  expect(response()).toBeUndefined();
});

it("lets a picked item go when it is pressed again", async () => {
  const { user, response } = show(player, { items });
  await tabTo(user, "button", /1\s*Decode/);
  await user.keyboard("  ");
  expect(said()).toBe("Put back.");
  expect(response()).toBeUndefined();
});

it("can be right as it stands: keeping the order shown is an answer", async () => {
  const { user, response } = show(player, { items });
  await tabTo(user, "button", "Keep this order");
  await user.keyboard("{Enter}");
  expect(response()).toEqual(order(0, 1, 2));
});

it("is undone step by step, and reset to no answer", async () => {
  const { user, opened, response } = show(player, { items });
  await tabTo(user, "button", "Move down: Decode");
  await user.keyboard("{Enter}{Enter}");
  expect(response()).toEqual(order(1, 2, 0));
  await tabTo(user, "button", "Undo");
  await user.keyboard("{Enter}");
  expect(response()).toEqual(order(1, 0, 2));
  await tabTo(user, "button", "Reset");
  await user.keyboard("{Enter}");
  expect(opened.isEmpty(response())).toBe(true);
  await tabTo(user, "button", "Undo");
  await user.keyboard("{Enter}");
  expect(response()).toEqual(order(1, 0, 2));
});

it("does not move what is at the end, nor anything once the attempt is over", async () => {
  const first = show(player, { items });
  await tabTo(first.user, "button", "Move up: Decode");
  await first.user.keyboard("{Enter}");
  expect(first.response()).toBeUndefined();
  const over = show(player, { items }, true);
  await tabTo(over.user, "button", "Move down: Decode");
  await over.user.keyboard("{Enter}");
  expect(over.response()).toBeUndefined();
  expect(screen.queryByText("Keep this order")).toBeNull();
});
