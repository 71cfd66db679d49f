import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { AppError } from "@/lib/core/kernel/app-error";
import { env } from "@/lib/platform/env/env";
import { reportIncident } from "@/lib/platform/log/incident";
import { log } from "@/lib/platform/log/log";
import type { ProviderProfile } from "./identity-providers";
import { identityProviders } from "./identity-providers";
import { closeSession, openSession } from "./open-session";
import { readSessionToken, SESSION_LONGEST_HOURS } from "./read-session";
import { PLAIN_COOKIE, SECURE_COOKIE } from "./session-cookie";

/** What the application knows about people; this folder knows only cookies and rows. Each answers a person's id. */
export interface SignInPorts {
  readonly signInPupil: (typed: unknown) => Promise<string>;
  readonly signInStaff: (typed: unknown) => Promise<string>;
  readonly signInWithProvider: (profile: ProviderProfile) => Promise<string>;
}

/** About the request that signs in. */
export interface SignInRequest {
  readonly isSecure: boolean;
  readonly userAgent: string | undefined;
}

const MAX_AGE_SECONDS = SESSION_LONGEST_HOURS * 60 * 60;

/**
 * next-auth with its "jwt" replaced: what it would encode as a token is a row in Session, what it would decode is
 * looked up there, and the cookie carries 32 random bytes. See docs/decisions/0004.
 */
export function authOptions(ports: SignInPorts, request: SignInRequest): NextAuthOptions {
  return {
    ...(env.AUTH_SECRET !== undefined && { secret: env.AUTH_SECRET }),
    providers: [
      credentials("pupil", ["classCode", "username", "password"], ports.signInPupil),
      credentials("staff", ["email", "password"], ports.signInStaff),
      ...identityProviders(),
    ],
    pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in" },
    session: { strategy: "jwt", maxAge: MAX_AGE_SECONDS },
    useSecureCookies: request.isSecure,
    cookies: { sessionToken: sessionCookie(request.isSecure) },
    jwt: {
      maxAge: MAX_AGE_SECONDS,
      async encode({ token }) {
        if (typeof token?.raw === "string") return token.raw;
        if (token?.sub === undefined) throw new Error("a sign-in without a person");
        return await openSession(token.sub, request.userAgent);
      },
      async decode({ token }) {
        const actor = token === undefined ? undefined : await readSessionToken(token);
        return actor === undefined
          ? null
          : { sub: actor.personId, sid: actor.sessionId, raw: token };
      },
    },
    callbacks: callbacks(ports),
    events: {
      async signOut({ token }) {
        if (typeof token.sid === "string") await closeSession(token.sid);
      },
    },
    logger: {
      error: (code, metadata) => log.warn({ code, err: metadata }, "a sign-in failed"),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

function credentials(
  id: string,
  fields: readonly string[],
  signIn: (typed: unknown) => Promise<string>,
) {
  return Credentials({
    id,
    credentials: Object.fromEntries(fields.map((field) => [field, {}])),
    async authorize(typed) {
      try {
        return { id: await signIn(typed) };
      } catch (error) {
        // next-auth hands the message of what is thrown to the page: only ours is fit for that.
        if (error instanceof AppError) throw new Error(error.message, { cause: error });
        throw new Error(
          `Something went wrong on our side. Try again; if it goes on, report ${reportIncident(error)}.`,
          { cause: error },
        );
      }
    },
  });
}

function callbacks(ports: SignInPorts): NonNullable<NextAuthOptions["callbacks"]> {
  return {
    async signIn({ user, account, profile }) {
      if (account === null || account.type === "credentials") return true;
      try {
        user.id = await ports.signInWithProvider({ provider: account.provider, claims: profile });
        return true;
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return `/sign-in?error=${encodeURIComponent(error.message)}`;
      }
    },
    jwt({ token, user, account }) {
      // The row is found by the person alone: name, picture and address of a provider are not kept.
      return account ? { sub: user.id } : token;
    },
    session({ session }) {
      return { expires: session.expires };
    },
  };
}

function sessionCookie(isSecure: boolean) {
  return {
    name: isSecure ? SECURE_COOKIE : PLAIN_COOKIE,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure },
  } as const;
}
