import { createRoot } from "react-dom/client";
import { expect, it, onTestFinished, vi } from "vitest";
import { Screen } from "./screen";

it("takes the focus before a pupil can have it", async () => {
  const page = document.body.appendChild(document.createElement("div"));
  // Quicker than any pupil: in the answer the moment it is there.
  new MutationObserver(() => page.querySelector("textarea")?.focus()).observe(page, {
    childList: true,
  });
  // As in the browser, unlike under act(): what React does after painting comes after what the page does.
  const root = createRoot(page);
  onTestFinished(() => root.unmount());
  root.render(
    <Screen heading="Question 1 of 2">
      <textarea />
    </Screen>,
  );
  await vi.waitUntil(() => document.title.startsWith("Question 1"));
  expect(document.activeElement).toBe(page.querySelector("textarea"));
});
