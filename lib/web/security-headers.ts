/**
 * Headers of every response of this server: pages, files, redirects, errors, answers to programs. A page's own
 * policy, with its nonce, takes the place of the default one (proxy.ts).
 */
const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  // Nothing of an address (a pupil's attempt, a class) leaves for another site. "no-referrer" would also blank the
  // Origin of our own forms, by which we know them.
  "referrer-policy": "same-origin",
  "permissions-policy":
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=(), display-capture=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/** Once somebody came by HTTPS they never go back to http by accident; subdomains (exam groups) decide themselves. */
const HSTS = "max-age=31536000";

/** @param isSecure whether this request came over HTTPS. */
export function securityHeaders(isSecure: boolean): Readonly<Record<string, string>> {
  return isSecure ? { ...HEADERS, "strict-transport-security": HSTS } : HEADERS;
}
