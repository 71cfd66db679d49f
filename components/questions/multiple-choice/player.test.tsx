import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { show, tabTo } from "@/test/question-by-keyboard";
import { player } from "./player";

const options = ["CPU", "RAM", "`ROM`"].map((text, i) => ({ id: `o${i}`, text }));

it("is answered with the arrow keys, and the answer can be changed", async () => {
  const { user, opened, response } = show(player, { options });
  await tabTo(user, "radio", "CPU");
  await user.keyboard(" ");
  expect(response()).toEqual({ v: 1, option: "o0" });
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(response()).toEqual({ v: 1, option: "o2" });
  expect(opened.isEmpty(response())).toBe(false);
});

it("is labelled by what is asked and says how to answer", () => {
  show(player, { options });
  const group = screen.getByRole("group", { name: "What is asked?" });
  expect(group.getAttribute("aria-describedby")).toBe("form");
});

it("cannot be changed once the attempt is over", async () => {
  const { user, response } = show(player, { options }, true);
  await user.tab();
  await user.keyboard(" ");
  expect(response()).toBeUndefined();
});
