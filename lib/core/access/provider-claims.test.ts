import { expect, test } from "vitest";
import { googleIdentity, microsoftIdentity } from "./provider-claims";

const TENANT = "11111111-2222-3333-4444-555555555555";

test("Google's address counts only when Google verified it", () => {
  const claims = { sub: "1", email: "rao@school.example" };
  expect(googleIdentity({ ...claims, email_verified: true })?.verifiedEmail).toBe(claims.email);
  expect(googleIdentity({ ...claims, email_verified: false })?.verifiedEmail).toBeUndefined();
  expect(googleIdentity(claims)?.verifiedEmail).toBeUndefined();
  expect(googleIdentity({ email: "rao@school.example" })).toBeUndefined();
});

test("Microsoft's sign-in name counts within the school's own tenant only", () => {
  const claims = { oid: "9", tid: TENANT, preferred_username: "rao@school.example" };
  expect(microsoftIdentity(claims, TENANT)).toEqual({
    provider: "microsoft",
    subject: `${TENANT}/9`,
    verifiedEmail: "rao@school.example",
  });
  expect(microsoftIdentity({ ...claims, tid: "another" }, TENANT)).toBeUndefined();
  expect(microsoftIdentity(claims, undefined)).toBeUndefined();
});

test("an address anybody can type into a tenant of their own, or a guest's, opens nothing", () => {
  const claims = { oid: "9", tid: TENANT, email: "head@school.example" };
  expect(microsoftIdentity(claims, TENANT)?.verifiedEmail).toBeUndefined();
  for (const mark of ["#ext#", "#EXT#"]) {
    const guest = { ...claims, preferred_username: `head_school.example${mark}@tenant.example` };
    expect(microsoftIdentity(guest, TENANT)?.verifiedEmail).toBeUndefined();
  }
});
