import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { said, show, tabTo } from "@/test/question-by-keyboard";
import { player } from "./player";

const groups = [
  { id: "in", text: "Input device" },
  { id: "out", text: "Output device" },
];
const items = [
  { id: "k", text: "Keyboard" },
  { id: "p", text: "Printer" },
  { id: "m", text: "Microphone" },
];
const sorted = (...pairs: string[]) => ({
  v: 1,
  placements: pairs.map((pair) => {
    const [item, group] = pair.split(" ");
    return { item, group };
  }),
});

it("is sorted by picking an item and then its group, or the group first", async () => {
  const { user, response } = show(player, { groups, items });
  await tabTo(user, "button", "Keyboard");
  await user.keyboard("{Enter}");
  expect(said()).toContain("Keyboard picked. Now choose where it goes.");
  await tabTo(user, "button", /^Input device, 0 items/);
  await user.keyboard("{Enter}");
  expect(said()).toContain("Keyboard is now in Input device.");
  await tabTo(user, "button", /^Input device, 1 item/);
  await user.keyboard(" ");
  await tabTo(user, "button", "Microphone");
  await user.keyboard(" ");
  expect(response()).toEqual(sorted("k in", "m in"));
  const held = within(screen.getByRole("list", { name: "In Input device" })).getAllByRole("button");
  expect(held.map(({ textContent }) => textContent)).toEqual(["Keyboard", "Microphone"]);
});

it("lets an item change its group, be put back, and each step be undone", async () => {
  const { user, opened, response } = show(player, { groups, items });
  await tabTo(user, "button", "Printer");
  await user.keyboard("{Enter}");
  await tabTo(user, "button", /^Input device/);
  await user.keyboard("{Enter}");
  await tabTo(user, "button", "Printer");
  await user.keyboard("{Enter}");
  await tabTo(user, "button", /^Output device/);
  await user.keyboard("{Enter}");
  expect(response()).toEqual(sorted("p out"));
  await tabTo(user, "button", "Printer");
  await user.keyboard("{Enter}");
  await tabTo(user, "button", "Put back here");
  await user.keyboard("{Enter}");
  expect(said()).toContain("Printer is now in the list to be sorted.");
  expect(opened.isEmpty(response())).toBe(true);
  await tabTo(user, "button", "Undo");
  await user.keyboard("{Enter}");
  expect(response()).toEqual(sorted("p out"));
  await tabTo(user, "button", "Reset");
  await user.keyboard("{Enter}");
  expect(opened.isEmpty(response())).toBe(true);
});

it("lets a picked item go with Escape, and changes nothing once the attempt is over", async () => {
  const first = show(player, { groups, items });
  await tabTo(first.user, "button", "Keyboard");
  await first.user.keyboard("{Enter}{Escape}");
  expect(said()).toContain("Put back.");
  expect(first.response()).toBeUndefined();
  const over = show(player, { groups, items }, true);
  await tabTo(over.user, "button", "Keyboard");
  await over.user.keyboard("{Enter}");
  expect(screen.queryByText("Put here")).toBeNull();
  expect(over.response()).toBeUndefined();
});
