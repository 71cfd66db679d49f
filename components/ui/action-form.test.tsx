import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { ActionForm } from "./action-form";
import type { FormState } from "./form-state";
import { TextField } from "./text-field";

afterEach(cleanup);

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

function show(action: Action, onDone?: () => void) {
  render(
    <ActionForm action={action} submitLabel="Save" {...(onDone !== undefined && { onDone })}>
      <TextField name="title" label="Title" />
    </ActionForm>,
  );
  return { user: userEvent.setup(), title: screen.getByLabelText("Title") as HTMLInputElement };
}

test("an issue lands on its field, and what was typed stays", async () => {
  const { user, title } = show(async () => ({
    error: { message: "Not saved yet.", issues: [{ path: "title", message: "Too short." }] },
  }));
  await user.type(title, "Hm");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Too short.")).toBeTruthy();
  expect(screen.getByRole("alert").textContent).toContain("Not saved yet.");
  expect(title.value).toBe("Hm");
  expect(title.getAttribute("aria-invalid")).toBe("true");
});

test("a server that does not answer is a sentence, not an error page", async () => {
  const { user, title } = show(async () => {
    throw new TypeError("fetch failed");
  });
  await user.type(title, "Binary numbers");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect((await screen.findByRole("alert")).textContent).toContain("did not answer");
  expect(title.value).toBe("Binary numbers");
});

test("success is told once, with what the server made", async () => {
  const told: unknown[] = [];
  const sent: unknown[] = [];
  const { user, title } = show(
    async (_, form) => {
      sent.push(form.get("title"));
      return { ok: true };
    },
    () => told.push("done"),
  );
  await user.type(title, "Fractions");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(told).toEqual(["done"]));
  expect(sent).toEqual(["Fractions"]);
});
