import type { NextRequest } from "next/server";
import { NextResponse } from "next/server";
import { pagePolicy } from "@/lib/platform/auth/page-policy";
import { env } from "@/lib/platform/env/env";

/** Gives each page a policy with a nonce of its own. Who may see it is decided by its loaders, never here. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const policy = pagePolicy(nonce, env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  // Next reads the nonce from the policy and puts it on its own scripts; our pages read it from x-nonce.
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  // Pages only. Uploads must stay out: Next cuts a body that passes here at 10 MB, and answers 200.
  matcher: ["/((?!api/|_next/|player/|preview/|icon.svg|favicon.ico).*)"],
};
