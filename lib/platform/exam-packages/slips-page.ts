import type { PackageExam } from "@/lib/core/exams/node-package";
import type { Credential } from "./credentials-file";

/** Login slips to print and cut: a page that needs nothing but a browser. */
export function slipsPage(exam: PackageExam, credentials: readonly Credential[]): string {
  const slips = credentials.map((credential) => slip(exam, credential)).join("\n");
  return `<!doctype html>
<html lang="${escapeHtml(exam.lang)}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(exam.title)}: login slips</title>
<style>
  @page { size: A4; margin: 12mm; }
  body { margin: 0; font: 12pt/1.4 system-ui, sans-serif; color: #000; background: #fff; }
  main { display: grid; grid-template-columns: 1fr 1fr; }
  section { border: 1px dashed #666; padding: 6mm; break-inside: avoid; }
  h2 { font-size: 13pt; margin: 0 0 2mm; }
  p { margin: 0 0 2mm; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 4mm; margin: 0; }
  dt { color: #333; }
  dd { margin: 0; font: 600 14pt/1.3 ui-monospace, monospace; overflow-wrap: anywhere; }
</style>
</head>
<body>
<main>
${slips}
</main>
</body>
</html>
`;
}

function slip(exam: PackageExam, { externalId, displayName, password }: Credential): string {
  const shown = password === "" ? "as on the slip given out before" : password;
  return `<section>
<h2>${escapeHtml(displayName)}</h2>
<p>${escapeHtml(exam.title)}, ${escapeHtml(exam.date)}</p>
<dl><dt>Your id</dt><dd>${escapeHtml(externalId)}</dd><dt>Password</dt><dd>${escapeHtml(shown)}</dd></dl>
</section>`;
}

/** Attack: a roster whose names hold tags. */
function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
