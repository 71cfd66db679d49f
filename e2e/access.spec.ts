import type { APIRequestContext, APIResponse } from "playwright/test";
import { expect, test } from "playwright/test";
import type { Allowed, Asker } from "../test/access-expectations";
import {
  ACTIONS,
  ASKERS,
  HANDLERS,
  OWN_ONLY,
  PAGES,
  PROGRAM_ROUTES,
} from "../test/access-expectations";
import {
  addressOf,
  appPaths,
  programAddress,
  programRoutes,
  serverActions,
} from "./support/routes-of-the-app";
import { asker } from "./support/sign-in";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
// Shown when everything else has failed, with status 500; it has no address of its own.
const LAST_RESORT = "/_global-error/page";
const pages = appPaths().filter((place) => place.endsWith("/page") && place !== LAST_RESORT);
const handlers = appPaths().filter((place) => place.endsWith("/route"));
const contexts = new Map<Asker, APIRequestContext>();

test.beforeAll(async ({ baseURL }) => {
  for (const who of ASKERS) contexts.set(who, await asker(baseURL ?? "", who));
});
test.afterAll(async () => {
  for (const context of contexts.values()) await context.dispose();
});

test("every page, route and action has its line in the table, and no line is left over", () => {
  const routes = programRoutes();
  expect(pages.filter((place) => !(place in PAGES))).toEqual([]);
  expect(handlers.filter((place) => !(place in HANDLERS))).toEqual([]);
  expect(routes.filter((route) => !(route in PROGRAM_ROUTES))).toEqual([]);
  const actions = serverActions().map((action) => action.name);
  expect(actions.filter((name) => !(name in ACTIONS))).toEqual([]);
  expect(Object.keys(PAGES).filter((place) => !pages.includes(place))).toEqual([]);
  expect(Object.keys(HANDLERS).filter((place) => !handlers.includes(place))).toEqual([]);
  expect(Object.keys(PROGRAM_ROUTES).filter((route) => !routes.includes(route))).toEqual([]);
});

for (const who of ASKERS) {
  test(`pages as ${who}`, async () => {
    for (const place of pages) {
      const response = await ask(who, "GET", addressOf(place));
      const expected = expectedOfPage(PAGES[place] ?? [], who);
      const isOwn = OWN_ONLY.has(place) && expected === "answered";
      expect.soft(answerOfPage(response), place).toBe(isOwn ? "refused" : expected);
    }
  });

  test(`routes as ${who}`, async () => {
    for (const place of handlers) {
      const allowed = HANDLERS[place] ?? [];
      for (const method of METHODS) {
        const response = await ask(who, method, addressOf(place));
        expectOfRoute(response, allowed, who, `${method} ${place}`);
      }
    }
    for (const route of programRoutes()) {
      const { method, url } = programAddress(route);
      expectOfRoute(await ask(who, method, url), PROGRAM_ROUTES[route] ?? [], who, route);
    }
  });

  test(`actions as ${who}`, async ({ baseURL }) => {
    for (const action of serverActions().filter(({ name }) => name !== "signOutAction")) {
      const allowed = (ACTIONS[action.name] ?? []).includes(who);
      const answer = await answerOfAction(who, action.id, addressOf(action.page), baseURL ?? "");
      const refusal = who === "nobody" ? "unauthenticated" : "forbidden";
      expect.soft(answer, `${action.name} of ${action.page}`).toBe(allowed ? "answered" : refusal);
    }
  });
}

test("an action asked for from another site, or from nowhere, is refused for everybody", async () => {
  const [action] = serverActions();
  for (const origin of ["https://evil.example", "null", ""]) {
    const response = await contexts.get("administrator")?.post(addressOf(action?.page ?? ""), {
      headers: { "next-action": action?.id ?? "", origin, "content-type": "text/plain" },
      data: "[]",
    });
    expect(response?.status()).toBe(403);
  }
});

function ask(who: Asker, method: string, url: string): Promise<APIResponse> {
  const context = contexts.get(who);
  if (context === undefined) throw new Error(`nobody signed in as ${who}`);
  return context.fetch(url, { method, maxRedirects: 0 });
}

/** A page answers, sends to sign in, or refuses; anything else is named by its status. */
function answerOfPage(response: APIResponse): string {
  const status = response.status();
  const to = response.headers().location ?? "";
  if (status === 307 && new URL(to, "http://x").pathname === "/sign-in") return "sign-in";
  if (status === 403) return "refused";
  // Nothing has the ids that are asked for, so "not found" is the answer to who may ask.
  return [200, 307, 404].includes(status) ? "answered" : String(status);
}

function expectedOfPage(allowed: Allowed, who: Asker): string {
  if (allowed.includes(who)) return "answered";
  return who === "nobody" ? "sign-in" : "refused";
}

/** 405 says that a route has no such method: nobody gets more than that. */
function expectOfRoute(response: APIResponse, allowed: Allowed, who: Asker, route: string): void {
  const status = response.status();
  if (allowed.includes(who)) {
    // A thing of one's own that does not exist is refused as somebody else's is.
    const refusals = /[:[]/.test(route) ? [401, 500] : [401, 403, 500];
    expect.soft(refusals, `${route}: ${status}`).not.toContain(status);
    return;
  }
  // What programs sign, nobody opens by signing in.
  const isUnknown = who === "nobody" || allowed.length === 0;
  const refusals = isUnknown ? [401, 405, 303] : [403, 405];
  expect.soft(refusals, `${route}: ${status}`).toContain(status);
}

async function answerOfAction(
  who: Asker,
  id: string,
  page: string,
  baseURL: string,
): Promise<string> {
  const response = await contexts.get(who)?.post(page, {
    headers: {
      "next-action": id,
      "content-type": "text/plain;charset=UTF-8",
      origin: new URL(baseURL).origin,
    },
    data: "[]",
    maxRedirects: 0,
  });
  const text = (await response?.text()) ?? "";
  const code = /"code":"(unauthenticated|forbidden)"/.exec(text)?.[1];
  if (code !== undefined) return code;
  const status = response?.status() ?? 0;
  return status === 200 ? "answered" : `status ${status}`;
}
