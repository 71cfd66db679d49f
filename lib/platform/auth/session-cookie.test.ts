import { expect, test } from "vitest";
import {
  PLAIN_COOKIE,
  SECURE_COOKIE,
  tokenFromCookieHeader,
  withoutPlainSession,
} from "./session-cookie";

const OURS = "a".repeat(43);
const THEIRS = "b".repeat(43);

test("finds the token among other cookies", () => {
  expect(tokenFromCookieHeader(`theme=dark; ${PLAIN_COOKIE}=${OURS}; x`)).toBe(OURS);
  expect(tokenFromCookieHeader("theme=dark")).toBeUndefined();
  expect(tokenFromCookieHeader(undefined)).toBeUndefined();
});

test("a cookie that another port or subdomain could set does not take the place of ours", () => {
  const header = `${PLAIN_COOKIE}=${THEIRS}; ${SECURE_COOKIE}=${OURS}`;
  expect(tokenFromCookieHeader(header)).toBe(OURS);
});

test.each(["", "short", "a".repeat(44), `${"a".repeat(42)}'`, "a".repeat(100_000)])(
  "what is no token is not looked up (%#)",
  (value) => {
    expect(tokenFromCookieHeader(`${PLAIN_COOKIE}=${value}`)).toBeUndefined();
  },
);

test("over HTTPS a cookie that plain http could set is none", () => {
  const both = `${PLAIN_COOKIE}=${THEIRS}; theme=dark; ${SECURE_COOKIE}=${OURS}`;
  expect(withoutPlainSession(both)).toBe(`theme=dark; ${SECURE_COOKIE}=${OURS}`);
  expect(tokenFromCookieHeader(withoutPlainSession(`${PLAIN_COOKIE}=${THEIRS}`))).toBeUndefined();
  expect(withoutPlainSession("theme=dark")).toBe("theme=dark");
  expect(withoutPlainSession(undefined)).toBeUndefined();
});
