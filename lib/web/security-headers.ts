import { PYTHON_FRAME_HEADERS } from "@/lib/core/python/frame-headers";

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

/**
 * Answers with a policy of their own. Next keeps what is set before it, so a route handler cannot say this
 * itself.
 */
const OF_THEIR_OWN: readonly {
  readonly path: RegExp;
  readonly headers: Readonly<Record<string, string>>;
}[] = [
  {
    // A picture opened as a page of its own must not be able to run anything here.
    path: /^\/api\/(files|exams\/pictures)\//,
    headers: { "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'" },
  },
  {
    // Draws a teacher's own deck. Its origin is opaque and it reaches no network, so a deck that takes over the
    // parser gains nothing. Only our own pages may hold it.
    path: /^\/preview\/frame$/,
    headers: {
      "content-security-policy":
        "sandbox allow-scripts; default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src blob: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
      "x-frame-options": "SAMEORIGIN",
      // The sandbox already takes the origin away; the page around must be able to post the file to it.
      "cross-origin-opener-policy": "unsafe-none",
    },
  },
  {
    // The frame's script: to an opaque origin this server is another site.
    path: /^\/preview\//,
    headers: { "cross-origin-resource-policy": "cross-origin" },
  },
  {
    // Runs what a pupil wrote.
    path: /^\/python\/frame$/,
    headers: PYTHON_FRAME_HEADERS,
  },
];

/** @param isSecure whether this request came over HTTPS. */
export function securityHeaders(
  isSecure: boolean,
  pathname: string,
): Readonly<Record<string, string>> {
  const own = OF_THEIR_OWN.filter(({ path }) => path.test(pathname));
  return Object.assign(
    {},
    HEADERS,
    isSecure ? { "strict-transport-security": HSTS } : {},
    ...own.map(({ headers }) => headers),
  );
}
