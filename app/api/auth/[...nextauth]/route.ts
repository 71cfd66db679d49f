import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { signInPorts } from "@/lib/features/accounts/sign-in/mutations";
import { authOptions } from "@/lib/platform/auth/auth-options";
import { trustForwardedHost } from "@/lib/platform/auth/trust-host";

trustForwardedHost();

interface Context {
  readonly params: Promise<{ readonly nextauth: string[] }>;
}

async function handle(request: NextRequest, context: Context): Promise<Response> {
  // lib/web has written these headers itself: nobody outside steers where a sign-in leads.
  const isSecure = request.headers.get("x-forwarded-proto") === "https";
  const userAgent = request.headers.get("user-agent") ?? undefined;
  return await NextAuth(request, context, authOptions(signInPorts, { isSecure, userAgent }));
}

export { handle as GET, handle as POST };
