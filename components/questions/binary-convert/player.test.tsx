import { screen } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { show, tabTo } from "@/test/question-by-keyboard";
import { player } from "./player";

const content = { from: "binary", to: "denary", shown: "00101101", bits: 8 };

beforeEach(() => sessionStorage.clear());

it("is typed into; the working area is no part of the answer and outlives a reload", async () => {
  const { user, response } = show(player, content);
  await tabTo(user, "textbox", "What is asked?");
  await user.keyboard("45");
  screen.getByText("Working area (not marked)").closest("details")?.setAttribute("open", "");
  await tabTo(user, "textbox", "32");
  await user.keyboard("1");
  expect(response()).toEqual({ v: 1, text: "45" });
  show(player, content);
  expect(screen.getByLabelText("32")).toHaveProperty("value", "1");
});

it("offers the place values of the width asked for, and works nothing out", () => {
  show(player, { ...content, bits: 4, shown: "1101" });
  const headings = [...document.querySelectorAll(".place-value span")].map((e) => e.textContent);
  expect(headings).toEqual(["8", "4", "2", "1"]);
  expect(document.body.textContent).not.toContain("13");
});
