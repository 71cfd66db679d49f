import { expect, it } from "vitest";
import type { ProgramRoute } from "./route";
import { findRoute } from "./route";

const route = (method: ProgramRoute["method"], path: string): ProgramRoute => ({
  method,
  path,
  needsDatabase: false,
  handle: () => undefined,
});
const routes = [route("GET", "/healthz"), route("POST", "/attempts/:id/answer")];

it("finds a route by method and path, and hands over what the path says", () => {
  expect(findRoute(routes, "POST", "/attempts/a1/answer")).toEqual({
    route: routes[1],
    params: { id: "a1" },
  });
});

it.each([
  ["GET", "/attempts/a1/answer"],
  ["POST", "/attempts//answer"],
  ["POST", "/attempts/a1/answer/"],
  ["POST", "/attempts/a1/b/answer"],
  ["GET", "/healthz/x"],
])("leaves %s %s to Next", (method, path) => {
  expect(findRoute(routes, method, path)).toBeUndefined();
});
