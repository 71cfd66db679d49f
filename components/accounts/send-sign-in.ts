"use client";
import type { FormState } from "@/components/ui/form-state";

/** The two ways of signing in, by the names next-auth knows them by. */
export type SignInWay = "pupil" | "staff";

/**
 * Sends what was typed, and on success loads the start page anew: nothing of whoever sat here before stays in the
 * browser's memory. It goes by the address the browser already has, never by one the server names.
 */
export async function sendSignIn(
  way: SignInWay,
  fields: Readonly<Record<string, string>>,
): Promise<FormState> {
  const response = await fetch(`/api/auth/callback/${way}`, {
    method: "POST",
    body: new URLSearchParams({ ...fields, csrfToken: await csrfToken(), json: "true" }),
  });
  if (response.ok) {
    window.location.assign("/");
    return {};
  }
  return {
    error: { message: await refusal(response), issues: [] },
    values: withoutPassword(fields),
  };
}

async function csrfToken(): Promise<string> {
  const response = await fetch("/api/auth/csrf", { cache: "no-store" });
  if (!response.ok) throw new Error("the server gave no sign-in token");
  const body: unknown = await response.json();
  if (typeof body === "object" && body !== null && "csrfToken" in body)
    return String(body.csrfToken);
  throw new Error("the server gave no sign-in token");
}

/** next-auth puts the sentence into an address; everything else that refuses says it in our usual shape. */
async function refusal(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => undefined);
  if (typeof body === "object" && body !== null) {
    if ("url" in body && typeof body.url === "string" && URL.canParse(body.url))
      return new URL(body.url).searchParams.get("error") ?? UNKNOWN;
    if ("error" in body && typeof body.error === "object" && body.error !== null)
      return "message" in body.error ? String(body.error.message) : UNKNOWN;
  }
  return UNKNOWN;
}

const UNKNOWN = "Signing in did not work this time. Please try again in a moment.";

function withoutPassword(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== "password"));
}
