import type { IncomingMessage, ServerResponse } from "node:http";

const RETRY_SECONDS = 5;

/**
 * What is said while Postgres is away: before Next renders, because a page that fails half-way is a 500.
 * A browser gets a page that comes back by itself; a program gets the shape of every other error.
 */
export function answerUnavailable(request: IncomingMessage, response: ServerResponse): void {
  const page = wantsPage(request);
  response.writeHead(503, {
    "content-type": page ? "text/html; charset=utf-8" : "application/json",
    "cache-control": "no-store",
    "retry-after": String(RETRY_SECONDS),
    "content-security-policy":
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  });
  response.end(page ? PAGE : PROGRAM_ANSWER);
  request.resume();
}

function wantsPage(request: IncomingMessage): boolean {
  return request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
}

const PROGRAM_ANSWER = JSON.stringify({
  error: {
    code: "unavailable",
    message:
      "The school's records cannot be reached for a moment. Nothing was lost; try again shortly.",
  },
});

const PAGE = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${RETRY_SECONDS}">
<title>One moment – Markwell</title>
<style>
  :root { color-scheme: light dark; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem;
    font: 1.125rem/1.6 system-ui, sans-serif; }
  main { max-width: 34rem; }
  h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 0.75rem; }
  p { margin: 0 0 0.75rem; }
</style>
</head>
<body>
<main>
<h1>One moment, please</h1>
<p>Markwell cannot reach the school’s records just now. Nothing that was saved is lost.</p>
<p>This page tries again by itself every few seconds. If you were writing answers, keep that page open:
they wait on your computer and are sent when the connection is back.</p>
</main>
</body>
</html>
`;
