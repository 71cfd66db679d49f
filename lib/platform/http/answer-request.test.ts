import { expect, it } from "vitest";
import { answerRequest } from "./answer-request";

const failing = (fields: object) =>
  answerRequest(() => Promise.reject(Object.assign(new Error("as it happens"), fields)));

it("says that the records are away, and when to try again, when Postgres cannot be reached", async () => {
  const response = await failing({ code: "ECONNREFUSED", syscall: "connect" });
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("2");
  const { error } = await response.json();
  expect(error).toMatchObject({
    code: "unavailable",
    message: expect.stringContaining("cannot be reached for a moment"),
  });
});

it("takes a file that is missing for the mistake it is", async () => {
  const response = await failing({ code: "ENOENT", syscall: "open" });
  expect(response.status).toBe(500);
  expect((await response.json()).error.message).toMatch(/report [A-Z2-9]{6}/);
});
