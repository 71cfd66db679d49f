import { expect, it } from "vitest";
import { said, show, tabTo } from "@/test/question-by-keyboard";
import { player } from "./player";

const left = [
  { id: "l1", text: "Printer" },
  { id: "l2", text: "Router" },
];
const right = [
  { id: "r1", text: "joins networks" },
  { id: "r2", text: "puts words on paper" },
  { id: "r3", text: "makes sound" },
];

it("is matched by picking an answer and then its place, or the place first", async () => {
  const { user, response } = show(player, { left, right });
  await tabTo(user, "button", "puts words on paper");
  await user.keyboard("{Enter}");
  expect(said()).toContain("puts words on paper picked.");
  await tabTo(user, "button", /^Printer:/);
  await user.keyboard("{Enter}");
  expect(said()).toContain("puts words on paper is now in Printer.");
  await tabTo(user, "button", /^Router:/);
  await user.keyboard(" ");
  await tabTo(user, "button", "joins networks");
  await user.keyboard(" ");
  expect(response()).toEqual({
    v: 1,
    pairs: [
      { left: "l1", right: "r2" },
      { left: "l2", right: "r1" },
    ],
  });
});

it("puts what stood in a place back, and takes an answer out again", async () => {
  const { user, response } = show(player, { left, right });
  await tabTo(user, "button", "makes sound");
  await user.keyboard("{Enter}");
  await tabTo(user, "button", /^Printer:/);
  await user.keyboard("{Enter}");
  await tabTo(user, "button", "joins networks");
  await user.keyboard("{Enter}");
  await tabTo(user, "button", /^Printer:/);
  await user.keyboard("{Enter}");
  expect(response()).toEqual({ v: 1, pairs: [{ left: "l1", right: "r1" }] });
  await tabTo(user, "button", "makes sound");
  await tabTo(user, "button", /^Printer:/);
  await user.keyboard("{Enter}");
  expect(response()).toEqual({ v: 1, pairs: [] });
  expect(said()).toContain("Printer is empty again.");
  await tabTo(user, "button", "Undo");
  await user.keyboard("{Enter}");
  expect(response()).toEqual({ v: 1, pairs: [{ left: "l1", right: "r1" }] });
});

it("lets an answer serve twice where there are fewer answers than items", async () => {
  const three = [...left, { id: "l3", text: "Switch" }];
  const { user, response } = show(player, { left: three, right: right.slice(0, 2) });
  for (const place of [/^Router:/, /^Switch:/]) {
    await tabTo(user, "button", "joins networks");
    await user.keyboard("{Enter}");
    await tabTo(user, "button", place);
    await user.keyboard("{Enter}");
  }
  expect(response()).toEqual({
    v: 1,
    pairs: [
      { left: "l2", right: "r1" },
      { left: "l3", right: "r1" },
    ],
  });
});
