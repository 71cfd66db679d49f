/** The server actions of the pages, called as the pages call them: session, permission, schema and all. */
import type { APIRequestContext } from "playwright/test";
import { expect } from "playwright/test";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { serverActions } from "./routes-of-the-app";

interface Call {
  /** The address of the page whose form or button it is. */
  readonly page: string;
  readonly name: string;
  readonly input: unknown;
}

/** @returns what the action answers. @throws what it refuses, in its own words. */
export async function callAction<Value>(
  who: APIRequestContext,
  { page, name, input }: Call,
): Promise<Value> {
  const action = serverActions().find((one) => one.name === name);
  if (action === undefined) throw new Error(`There is no action ${name}.`);
  const response = await who.post(page, {
    headers: { "next-action": action.id, "content-type": "text/plain;charset=UTF-8" },
    data: JSON.stringify([input], dollarsDoubled),
  });
  const text = await response.text();
  expect(response.status(), `${name}: ${text.slice(0, 500)}`).toBe(200);
  const result = resultIn<Value>(text);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** In what travels, a text that begins with a dollar would mean something else. */
function dollarsDoubled(_: string, value: unknown): unknown {
  return typeof value === "string" && value.startsWith("$") ? `$${value}` : value;
}

/** The row of the answer that the first row names as the action's: `0:{"a":"$@1",…}`, then `1:{…}`. */
function resultIn<Value>(text: string): ActionResult<Value> {
  const row = /^0:\{"a":"\$@(\w+)"/m.exec(text)?.[1];
  const found = new RegExp(`^${row}:(\\{.*\\})$`, "m").exec(text)?.[1];
  if (row === undefined || found === undefined)
    throw new Error(`This is no answer of an action: ${text.slice(0, 500)}`);
  return JSON.parse(found) as ActionResult<Value>;
}
