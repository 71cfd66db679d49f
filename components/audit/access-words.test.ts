import { expect, it } from "vitest";
import { nodeOpenApi } from "@/lib/core/exams/node-openapi";
import { accessInWords, askedInWords, whoInWords } from "./access-words";

/** What a group answers without looking at who asks. */
const NOT_NOTED = new Set(["GET /healthz"]);

it("has words for whatever a group is asked", () => {
  const asked = Object.entries(nodeOpenApi().paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(
      (method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`,
    ),
  );
  const noted = asked.filter((what) => !NOT_NOTED.has(what));
  expect(noted.length).toBeGreaterThan(15);
  expect(noted.filter((what) => askedInWords(what) === what)).toEqual([]);
});

it("leaves what it does not know as it was asked", () => {
  const id = "0197a000-0000-7000-8000-000000000001";
  expect(askedInWords(`POST /api/internal/exam-clients/${id}/final-results`)).toBe(
    "Handing over the results",
  );
  expect(askedInWords("GET /api/elsewhere")).toBe("GET /api/elsewhere");
  expect([whoInWords(""), whoInWords("Ann Lee")]).toEqual(["Somebody unknown", "Ann Lee"]);
});

it("says why somebody was kept out", () => {
  const line = { id: "", at: "", who: "", what: "", group: "", times: 1 };
  const kept = (reason: string) => accessInWords({ ...line, granted: false, reason });
  expect(accessInWords({ ...line, granted: true, reason: "" })).toBe("Let in");
  expect(kept("unauthenticated")).toBe("Kept out: not signed in");
  expect(kept("expired token")).toBe("Kept out: expired token");
});
