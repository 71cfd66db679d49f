import { randomBytes } from "node:crypto";

/**
 * The frame that draws a teacher's own slides. It holds nothing of the school: the file comes by message from
 * the page around it. Its origin is opaque (sandbox), it may run the one script named here and reach no
 * network, so a deck that takes over the parser gains nothing.
 */
export function GET(): Response {
  const nonce = randomBytes(18).toString("base64");
  return new Response(page(nonce), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": [
        "sandbox allow-scripts",
        "default-src 'none'",
        `script-src 'nonce-${nonce}'`,
        "style-src 'unsafe-inline'",
        "img-src blob: data:",
        "frame-ancestors 'self'",
      ].join("; "),
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
    },
  });
}

const page = (nonce: string) => `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>Your slides</title>
<style>
  body { margin: 0; padding: 4px; display: grid; gap: 10px; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); font-family: system-ui, sans-serif; }
  figure { margin: 0; height: var(--height); overflow: hidden; border: 1px solid #837e74; border-radius: 6px; background: #fff; }
  .page { position: relative; overflow: hidden; transform: scale(var(--scale)); transform-origin: 0 0; color: #000; }
  .box { position: absolute; }
  .box p { margin: 0; line-height: 1.2; overflow-wrap: break-word; }
  .box img { position: absolute; }
</style>
<body></body>
<script nonce="${nonce}" src="/preview/draw.js"></script>
</html>
`;
