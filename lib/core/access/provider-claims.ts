import * as z from "zod/mini";

/** What an identity provider says about somebody, in our words. */
export interface ProviderIdentity {
  readonly provider: "google" | "microsoft";
  /** Never changes and is never given to another person, unlike an address. */
  readonly subject: string;
  /** Only an address that the provider itself has verified. */
  readonly verifiedEmail: string | undefined;
}

const googleSchema = z.object({
  sub: z.string(),
  email: z.optional(z.string()),
  email_verified: z.optional(z.boolean()),
});

const microsoftSchema = z.object({
  oid: z.string(),
  tid: z.string(),
  preferred_username: z.optional(z.string()),
});

/** Google says of each address whether it was verified. */
export function googleIdentity(claims: unknown): ProviderIdentity | undefined {
  const read = googleSchema.safeParse(claims);
  if (!read.success) return undefined;
  const { sub, email, email_verified: verified } = read.data;
  return { provider: "google", subject: sub, verifiedEmail: verified === true ? email : undefined };
}

/**
 * Microsoft's `email` claim can be typed in by anybody who runs a tenant of their own ("nOAuth"); it is not read. The
 * sign-in name ends in a domain that the tenant has proven to own, so it counts within the school's own tenant only.
 */
export function microsoftIdentity(
  claims: unknown,
  tenantId: string | undefined,
): ProviderIdentity | undefined {
  const read = microsoftSchema.safeParse(claims);
  if (!read.success || tenantId === undefined || read.data.tid !== tenantId) return undefined;
  const guest = read.data.preferred_username?.toLowerCase().includes("#ext#") ?? true;
  return {
    provider: "microsoft",
    subject: `${read.data.tid}/${read.data.oid}`,
    verifiedEmail: guest ? undefined : read.data.preferred_username,
  };
}
