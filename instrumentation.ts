import type { Instrumentation } from "next";

/** A page that failed is logged once, under the number (digest) its reader sees. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  // biome-ignore lint/style/noProcessEnv: Next puts the word in at build time, which keeps Node's modules out of the other bundle
  if (process.env.NEXT_RUNTIME === "edge") return;
  const { log } = await import("@/lib/platform/log/log");
  const incident = digestOf(error);
  log.error(
    { err: error, incident, path: request.path, method: request.method, route: context.routePath },
    "a page failed",
  );
};

function digestOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("digest" in error)) return undefined;
  return typeof error.digest === "string" ? error.digest : undefined;
}
