import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import type { ReviewQuestion } from "@/lib/features/questions/types";
import { ActionBar } from "./action-bar";

afterEach(cleanup);

function show(acceptance: ReviewQuestion["acceptance"]) {
  const onAccept = vi.fn();
  render(
    <ActionBar
      question={{ status: "DRAFT", acceptance } as ReviewQuestion}
      busy={false}
      canUndo={false}
      onReject={() => {}}
      onEdit={() => {}}
      onUndo={() => {}}
      again={{ onMakeAgain: async () => undefined }}
      onAccept={onAccept}
    />,
  );
  return { onAccept, user: userEvent.setup() };
}

const accept = () => screen.getByRole("button", { name: "Accept" });

it("accepts words not found in the lesson only once the teacher has said that they were looked up", async () => {
  const { user, onAccept } = show("look-first");
  await user.click(accept());
  expect(onAccept).not.toHaveBeenCalled();
  await user.click(screen.getByRole("checkbox", { name: /I have checked the answer/ }));
  await user.click(accept());
  expect(onAccept).toHaveBeenCalledOnce();
});

it("accepts with one press where nothing asks for a look", async () => {
  const { user, onAccept } = show("ready");
  expect(screen.queryByRole("checkbox")).toBeNull();
  await user.click(accept());
  expect(onAccept).toHaveBeenCalledOnce();
});
