/**
 * The frame that draws a teacher's own slides. It holds nothing of the school: the file comes by message from
 * the page around it. What it may do is in lib/web/security-headers.ts.
 */
export function GET(): Response {
  return new Response(PAGE, { headers: { "content-type": "text/html; charset=utf-8" } });
}

const PAGE = `<!doctype html>
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
<script src="/preview/draw.js"></script>
</html>
`;
