import type { PackageExam } from "@/lib/core/exams/node-package";
import type { SlipLanguage } from "@/lib/core/exams/slip-words";
import { SLIP_WORDS, slipDay, slipLanguage, withEnglish } from "@/lib/core/exams/slip-words";
import type { Credential } from "./credentials-file";

/** Login slips to print and cut: a page that needs nothing but a browser. */
export function slipsPage(exam: PackageExam, credentials: readonly Credential[]): string {
  const language = slipLanguage(undefined, exam.lang);
  const slips = credentials.map((credential) => slip(language, exam, credential)).join("\n");
  return `<!doctype html>
<html lang="${language}" dir="${SLIP_WORDS[language].direction}">
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
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 4mm; margin: 0 0 2mm; }
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

function slip(
  language: SlipLanguage,
  exam: PackageExam,
  { externalId, displayName, password }: Credential,
): string {
  const { passwordAsBefore, steps } = SLIP_WORDS[language];
  const shown = password === "" ? passwordAsBefore : typed(password);
  return `<section>
<h2><bdi>${escapeHtml(displayName)}</bdi></h2>
<p><bdi>${escapeHtml(exam.title)}</bdi> · ${escapeHtml(slipDay(language, exam.date))}</p>
<dl><dt>${label(language, "id")}</dt><dd>${typed(externalId)}</dd><dt>${label(language, "password")}</dt><dd>${shown}</dd></dl>
<p>${steps}</p>
</section>`;
}

/** With the English word, which is what the screen says. */
function label(language: SlipLanguage, word: "id" | "password"): string {
  const { own, english } = withEnglish(language, word);
  return english === undefined ? own : `${own}<br><small lang="en" dir="ltr">${english}</small>`;
}

/** What is typed as it stands goes from left to right in every language. */
function typed(text: string): string {
  return `<bdi dir="ltr">${escapeHtml(text)}</bdi>`;
}

/** Attack: a roster whose names hold tags. */
function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
