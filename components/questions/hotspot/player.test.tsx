import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { isInside } from "@/lib/core/questions/shared/picture-shape";
import { said, show, tabTo } from "@/test/question-by-keyboard";
import { player } from "./player";

const place = (id: string, y: number) => ({
  id,
  area: { x: 1_000, y, width: 2_000, height: 1_000 },
  shape: "oval",
  text: `The ${id} one`,
});
const places = [place("first", 0), place("second", 3_000), place("third", 6_000)];
const question = { places, count: 1, outlined: true };
const at = (...ys: number[]) => ({ v: 1, points: ys.map((y) => ({ x: 2_000, y })) });

it("is answered from the list with the arrows; what is chosen is marked on the picture", async () => {
  const { user, response } = show(player, question);
  await user.tab();
  await user.keyboard(" {ArrowDown}");
  expect(response()).toEqual(at(3_500));
  expect(said()).toContain("Marked: The second one.");
  expect(screen.getAllByRole("button", { name: /^Take mark/ })).toHaveLength(1);
  await tabTo(user, "button", "Undo");
  await user.keyboard("{Enter}");
  expect(response()).toEqual(at(500));
});

it("takes as many as are asked for, and lets each be taken back", async () => {
  const { user, opened, response } = show(player, { ...question, count: 2 });
  await tabTo(user, "checkbox", "1: The first one");
  await user.keyboard(" ");
  await tabTo(user, "checkbox", "3: The third one");
  await user.keyboard(" ");
  expect(response()).toEqual(at(500, 6_500));
  expect(screen.getByRole("checkbox", { name: /second/ }).hasAttribute("disabled")).toBe(true);
  await user.keyboard(" ");
  expect(said()).toContain("The third one is not marked any more.");
  await tabTo(user, "button", "Reset");
  await user.keyboard("{Enter}");
  expect(opened.isEmpty(response())).toBe(true);
});

it("marks a place with corners at a point in it, also where the middle of its box is beside it", async () => {
  const corners = [
    { x: 0, y: 0 },
    { x: 9_000, y: 0 },
    { x: 9_000, y: 1_000 },
    { x: 1_000, y: 1_000 },
    { x: 1_000, y: 9_000 },
    { x: 0, y: 9_000 },
  ];
  const angle = { id: "angle", shape: "polygon", text: "The angle", corners };
  const asked = { ...question, v: 2, places: [...places.slice(1), angle] };
  // Nothing is fetched beforehand, as in a teacher's view of it.
  const { user, response } = show(player, asked);
  const first = screen.getByRole("radio", { name: /second/ });
  await user.click(first);
  expect(response()).toBeUndefined();
  await waitFor(() => expect(first.hasAttribute("disabled")).toBe(false));
  await user.tab();
  await user.keyboard(" {ArrowUp}");
  await waitFor(() => expect(said()).toContain("Marked: The angle."));
  const [point] = (response() as { points: { x: number; y: number }[] }).points;
  expect(point).toBeDefined();
  expect(isInside({ shape: "polygon", corners }, point ?? { x: 0, y: 0 })).toBe(true);
  expect(screen.getByRole("radio", { name: "3: The angle" })).toHaveProperty("checked", true);
});

it("says nothing of places that are to be found, until the list is asked for", async () => {
  const { user } = show(player, { ...question, outlined: false });
  expect(screen.queryByText("1")).toBeNull();
  await user.tab();
  expect(document.activeElement?.textContent).toBe("Choose from a list instead");
});

it("cannot be changed once the attempt is over", async () => {
  const { user, response } = show(player, question, true);
  await user.tab();
  await user.keyboard(" {Enter}");
  expect(response()).toBeUndefined();
});
