import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import { usePageKeys } from "./use-page-keys";

afterEach(cleanup);

function Page({ heard }: { readonly heard: string[] }) {
  usePageKeys({ s: () => heard.push("s"), "1": () => heard.push("1") });
  return <textarea aria-label="Comment" />;
}

it("hears its keys on a page that nobody has pressed anything on yet", async () => {
  const heard: string[] = [];
  render(<Page heard={heard} />);
  expect(document.activeElement).toBe(document.body);
  await userEvent.keyboard("1s");
  expect(heard).toEqual(["1", "s"]);
});

it("leaves the keys to whoever types", async () => {
  const heard: string[] = [];
  render(<Page heard={heard} />);
  await userEvent.type(screen.getByLabelText("Comment"), "s1");
  expect(heard).toEqual([]);
  expect(screen.getByLabelText<HTMLTextAreaElement>("Comment").value).toBe("s1");
});
