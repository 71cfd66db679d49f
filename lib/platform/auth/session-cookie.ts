/**
 * The cookie that carries a session's token. Over HTTPS its name has the __Host- prefix, which a browser accepts
 * only with Secure, without Domain and for the whole site. Attack: on plain http, another port or subdomain can
 * set a cookie for us; where the prefixed one is present it wins.
 */
export const SECURE_COOKIE = "__Host-markwell.session";
export const PLAIN_COOKIE = "markwell.session";

/** 32 random bytes in base64url. Anything else is not looked up. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** @param cookie reads one cookie by its name. */
export function sessionToken(cookie: (name: string) => string | undefined): string | undefined {
  const value = cookie(SECURE_COOKIE) ?? cookie(PLAIN_COOKIE);
  return value !== undefined && TOKEN.test(value) ? value : undefined;
}

/** The token in a raw Cookie header, for what serves requests outside Next. */
export function tokenFromCookieHeader(header: string | undefined): string | undefined {
  const pairs = new Map(
    (header ?? "").split(";").map((part) => {
      const at = part.indexOf("=");
      return [part.slice(0, Math.max(at, 0)).trim(), part.slice(at + 1).trim()] as const;
    }),
  );
  return sessionToken((name) => pairs.get(name));
}

/**
 * A Cookie header as it counts over HTTPS. Attack: whoever can answer for us on plain http, or on another port, sets
 * the plain cookie with a session of their own, and a pupil without one would work under that name.
 */
export function withoutPlainSession(header: string | undefined): string | undefined {
  if (header?.includes(PLAIN_COOKIE) !== true) return header;
  const isPlain = (part: string) => part.trim().startsWith(`${PLAIN_COOKIE}=`);
  return header
    .split(";")
    .filter((part) => !isPlain(part))
    .join(";")
    .trim();
}
