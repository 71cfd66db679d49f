import { PLAYER_POLICY } from "@/lib/core/attempts/player-page";

/** Headers of every answer: the same strictness as the web deployment's, and never kept by a cache. */
const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": PLAYER_POLICY,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "permissions-policy":
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=(), display-capture=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

/** @param secure whether pupils come by HTTPS: they then never go back to http by accident. */
export function baseHeaders(secure: boolean): ReadonlyMap<string, string> {
  const headers = new Map(Object.entries(HEADERS));
  if (secure) headers.set("strict-transport-security", "max-age=31536000");
  return headers;
}
