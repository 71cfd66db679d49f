import { expect, test } from "vitest";
import { formInput, typedValues } from "./form-input";

function form(...fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

test("a name that occurs twice becomes a list; what Next adds is left out", () => {
  const data = form(["type", "cloze"], ["type", "numeric"], ["title", "x"], ["$ACTION_ID_1", ""]);
  expect(formInput(data)).toEqual({ type: ["cloze", "numeric"], title: "x" });
});

test("a password never travels back", () => {
  expect(typedValues(form(["email", "a@b.example"], ["newPassword", "secret"]))).toEqual({
    email: "a@b.example",
  });
});

test("names that would reach into an object's own are plain keys", () => {
  const input = formInput(form(["__proto__", "x"], ["constructor", "y"]));
  expect(Object.getPrototypeOf(input)).toBe(Object.prototype);
});
