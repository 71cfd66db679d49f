import type { NextAuthOptions, Profile } from "next-auth";
import Azure from "next-auth/providers/azure-ad";
import Google from "next-auth/providers/google";
import { env } from "@/lib/platform/env/env";

/** What a provider said about somebody, its signature already checked by next-auth. */
export interface ProviderProfile {
  readonly provider: string;
  readonly claims: Profile | undefined;
}

/** The school's identity providers: those whose client id and secret are set. */
export function identityProviders(): NextAuthOptions["providers"] {
  const checks: ("pkce" | "state" | "nonce")[] = ["pkce", "state", "nonce"];
  const providers: NextAuthOptions["providers"] = [];
  if (env.OIDC_GOOGLE_CLIENT_ID !== undefined && env.OIDC_GOOGLE_CLIENT_SECRET !== undefined)
    providers.push(
      Google({
        clientId: env.OIDC_GOOGLE_CLIENT_ID,
        clientSecret: env.OIDC_GOOGLE_CLIENT_SECRET,
        checks,
      }),
    );
  if (
    env.OIDC_MICROSOFT_CLIENT_ID !== undefined &&
    env.OIDC_MICROSOFT_CLIENT_SECRET !== undefined &&
    env.OIDC_MICROSOFT_TENANT_ID !== undefined
  )
    providers.push(
      Azure({
        clientId: env.OIDC_MICROSOFT_CLIENT_ID,
        clientSecret: env.OIDC_MICROSOFT_CLIENT_SECRET,
        tenantId: env.OIDC_MICROSOFT_TENANT_ID,
        checks,
        // The one that comes with next-auth fetches everybody's photograph.
        profile: (claims) => ({ id: claims.sub }),
      }),
    );
  return providers;
}

/** Which of them the sign-in page offers. */
export function identityProviderNames(): readonly { readonly id: string; readonly name: string }[] {
  return identityProviders().map((provider) =>
    provider.id === "google"
      ? { id: "google", name: "Google" }
      : { id: "azure-ad", name: "Microsoft" },
  );
}
