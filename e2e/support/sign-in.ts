import type { APIRequestContext } from "playwright/test";
import { expect, request } from "playwright/test";
import { demoSignIns } from "../../lib/core/demo-school/demo-school";
import type { Asker } from "../../test/access-expectations";

/** A browser without a page, signed in as somebody of the demo school, that says where it comes from as ours does. */
export async function asker(baseURL: string, who: Asker): Promise<APIRequestContext> {
  const context = await request.newContext({
    baseURL,
    extraHTTPHeaders: { origin: new URL(baseURL).origin },
  });
  if (who !== "nobody") await signIn(context, who);
  return context;
}

async function signIn(context: APIRequestContext, who: Exclude<Asker, "nobody">): Promise<void> {
  const { csrfToken } = await (await context.get("/api/auth/csrf")).json();
  const { way, fields } = credentials(who);
  const response = await context.post(`/api/auth/callback/${way}`, {
    form: { ...fields, csrfToken, json: "true" },
  });
  expect(response.status(), `${who} can sign in`).toBe(200);
}

/** What somebody of the demo school types. */
export function credentials(who: Exclude<Asker, "nobody">): {
  way: "pupil" | "staff";
  fields: Record<string, string>;
} {
  const people = demoSignIns();
  if (who === "pupil") {
    const { classCode, username, password } = people.pupil;
    return { way: "pupil", fields: { classCode, username, password } };
  }
  const { email, password } = people[who];
  return { way: "staff", fields: { email, password } };
}
