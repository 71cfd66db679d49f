import { describe, expect, it } from "vitest";
import { securityHeaders } from "./security-headers";

const policyOf = (path: string) => securityHeaders(false, path)["content-security-policy"];

describe("the headers of an answer", () => {
  it("let nobody hold a page in a frame, except the preview in our own", () => {
    for (const path of ["/", "/teacher", "/api/documents", "/preview/draw.js"]) {
      expect(policyOf(path)).toContain("frame-ancestors 'none'");
    }
    expect(policyOf("/preview/frame")).toContain("frame-ancestors 'self'");
  });

  it("take the origin of a picture and of the preview away", () => {
    for (const place of ["files", "exams/pictures"])
      expect(policyOf(`/api/${place}/0197a000-0000-7000-8000-000000000001`)).toContain("sandbox");
    expect(policyOf("/preview/frame")).toMatch(/^sandbox allow-scripts; default-src 'none'/);
  });

  it("promise HTTPS only to those who came by it", () => {
    expect(securityHeaders(true, "/")).toHaveProperty("strict-transport-security");
    expect(securityHeaders(false, "/")).not.toHaveProperty("strict-transport-security");
  });
});
