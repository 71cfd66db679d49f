import type { APIRequestContext, APIResponse } from "playwright/test";
import { expect, test } from "playwright/test";
import type { Asker } from "../test/access-expectations";
import { ACTIONS, ASKERS, HANDLERS, PAGES, PROGRAM_ROUTES } from "../test/access-expectations";
import { HOSTILE_ARGUMENTS, HOSTILE_BODIES, HOSTILE_IDS } from "./support/hostile-values";
import type { ServerAction } from "./support/routes-of-the-app";
import { addressOf, programRoutes, serverActions } from "./support/routes-of-the-app";
import { ask } from "./support/school-records";
import { asker } from "./support/sign-in";

/** Changed by asking alone: a sign-in is a session, refusals are counted, and exam groups that run say how they are. */
const OWN_TABLES = new Set(["Session", "SignInFailure", "ExamNonce", "ExamEvent", "ExamAccess"]);
/** Does what it says whatever it is sent; it would end the test's own session. */
const TAKES_NOTHING = new Set(["signOutAction"]);

// An attempt whose time runs out is handed in by the worker: none may while rows are compared.
test.beforeAll(async () => {
  await ask(`update "Attempt" set "extensionSeconds" = 36000 where state = 'IN_PROGRESS'`);
});

for (const who of ASKERS) {
  test(`nothing sent by ${who} breaks an action or leaves half of something behind`, async ({
    baseURL,
  }) => {
    test.setTimeout(300_000);
    const context = await asker(baseURL ?? "", who);
    const before = await rowsOfEveryTable();
    for (const action of serverActions()) {
      if (TAKES_NOTHING.has(action.name) || !(ACTIONS[action.name] ?? []).includes(who)) continue;
      for (const sent of HOSTILE_ARGUMENTS) {
        const response = await send(context, action, sent);
        const what = `${action.name}(${sent.slice(0, 60)})`;
        expect.soft(response.status(), what).toBeLessThan(500);
        expect.soft(await response.text(), what).not.toContain('"code":"internal"');
      }
    }
    expect(await rowsOfEveryTable()).toEqual(before);
    await context.dispose();
  });

  test(`no address and no body sent by ${who} breaks a page or a route`, async ({ baseURL }) => {
    test.setTimeout(300_000);
    const context = await asker(baseURL ?? "", who);
    const before = await rowsOfEveryTable();
    for (const address of addressesFor(who)) {
      const response = await context.get(address, { maxRedirects: 0 });
      expect.soft(response.status(), address.slice(0, 100)).toBeLessThan(500);
    }
    for (const { method, url } of routesFor(who)) {
      for (const data of HOSTILE_BODIES) {
        const headers = { "content-type": "application/json", "x-file-name": "%E0%A4%A.docx" };
        const response = await context.fetch(url, { method, data, headers, maxRedirects: 0 });
        expect.soft(response.status(), `${method} ${url} ${data.slice(0, 60)}`).toBeLessThan(500);
      }
    }
    expect(await rowsOfEveryTable()).toEqual(before);
    await context.dispose();
  });
}

function send(
  context: APIRequestContext,
  action: ServerAction,
  sent: string,
): Promise<APIResponse> {
  return context.post(addressOf(action.page), {
    headers: { "next-action": action.id, "content-type": "text/plain;charset=UTF-8" },
    data: sent,
    maxRedirects: 0,
  });
}

/** Every page and route with an id in it, with ids that are none. */
function addressesFor(who: Asker): string[] {
  const places = [...Object.entries(PAGES), ...Object.entries(HANDLERS)]
    .filter(([place, allowed]) => /\[\w+\]/.test(place) && allowed.includes(who))
    .map(([place]) => place);
  const patterns = places.map((place) => place.replace(/\/(page|route)$/, ""));
  const own = programRoutes()
    .filter((route) => route.startsWith("GET ") && (PROGRAM_ROUTES[route] ?? []).includes(who))
    .map((route) => route.slice("GET ".length).replaceAll(/:(\w+)/g, "[$1]"));
  return [...patterns, ...own].flatMap((pattern) =>
    HOSTILE_IDS.map((id) => pattern.replaceAll(/\/\(\w+\)/g, "").replaceAll(/\[\w+\]/g, id)),
  );
}

function routesFor(who: Asker): { method: string; url: string }[] {
  const program = programRoutes()
    .filter((route) => route.startsWith("POST ") && (PROGRAM_ROUTES[route] ?? []).includes(who))
    .map((route) => ({
      method: "POST",
      url: route.slice("POST ".length).replaceAll(/:\w+/g, "00000000-0000-7000-8000-000000000000"),
    }));
  const handlers = [
    { method: "POST", url: "/api/documents" },
    { method: "POST", url: "/api/questions/import?add=true" },
    { method: "POST", url: "/api/exams/marks" },
    { method: "POST", url: "/api/results/marks" },
    { method: "POST", url: "/api/exams/packages?update=true" },
    { method: "POST", url: "/api/auth/callback/pupil" },
    { method: "POST", url: "/api/auth/callback/staff" },
    { method: "POST", url: "/api/auth/signin/pupil" },
    { method: "POST", url: "/api/auth/nowhere" },
  ];
  return [...program, ...handlers];
}

/** How many rows each table has: what was refused must have changed none. */
async function rowsOfEveryTable(): Promise<Record<string, number>> {
  const tables = await ask<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by tablename",
  );
  const counted = tables.filter(({ name }) => !OWN_TABLES.has(name));
  const counts = await ask<Record<string, number>>(
    `select ${counted.map(({ name }) => `(select count(*)::int from "${name}") as "${name}"`).join(", ")}`,
  );
  return counts[0] ?? {};
}
