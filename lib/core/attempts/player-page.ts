import * as z from "zod/mini";

/** What the build of the player says of itself: public/player/manifest.json. */
export const playerManifestSchema = z.object({
  script: z.string(),
  style: z.string(),
  /** Style sheets of the question types that have one of their own. */
  typeStyles: z.array(z.string()),
  /** Files the script imports at once. */
  preload: z.array(z.string()),
  /** What an exam fetches besides, and a class test never. */
  exam: z.object({ scripts: z.array(z.string()), styles: z.array(z.string()) }),
});
export type PlayerManifest = z.infer<typeof playerManifestSchema>;

/** Where one attempt's player finds what it talks to. */
export interface PlayerPage {
  /** Base of the attempt's routes, without a slash at the end. */
  readonly attempt: string;
  /** Address of the service worker; it may serve the pages of its own folder. */
  readonly worker: string;
  readonly home: string;
  readonly signIn: string;
  readonly feedback: string;
  /** Of an exam node: the page then asks for the pupil's slip before it opens the player. */
  readonly exam?: {
    readonly title: string;
    readonly lang: string;
    /** Stands above the player until the exam is begun; undefined of a group that was not told its school. */
    readonly school: string | undefined;
    /** Whether what runs programs in the browser is served beside the page. */
    readonly runsPrograms: boolean;
  };
}

/** No inline script or style stands on the page, so its policy needs no nonce and never changes. */
export const PLAYER_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Where programs run in a frame of this site as well: nothing else of it can be framed. */
export const PLAYER_POLICY_WITH_PYTHON = `${PLAYER_POLICY}; frame-src 'self'`;

const NO_EXAM: PlayerManifest["exam"] = { scripts: [], styles: [] };

/** The page of the player: the same for the web deployment and every exam node, but for its addresses. */
export function playerPage(manifest: PlayerManifest, page: PlayerPage): string {
  const exam = page.exam === undefined ? NO_EXAM : manifest.exam;
  const preloads = [...manifest.preload, ...exam.scripts].map(
    (url) => `<link rel="modulepreload" href="${safe(url)}">`,
  );
  const styles = [manifest.style, ...manifest.typeStyles, ...exam.styles].map(
    (url) => `<link rel="stylesheet" href="${safe(url)}">`,
  );
  return `<!doctype html>
<html lang="${safe(page.exam?.lang ?? "en-GB")}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Markwell</title>
<link rel="icon" href="/icon.svg">
${styles.join("\n")}
${preloads.join("\n")}
<script type="module" src="${safe(manifest.script)}"></script>
</head>
<body>
${schoolOf(page)}<div id="player" data-attempt="${safe(page.attempt)}" data-worker="${safe(page.worker)}" data-home="${safe(page.home)}" data-sign-in="${safe(page.signIn)}" data-feedback="${safe(page.feedback)}"${ofExam(page)}>
<main><h1 class="opening">Opening your test…</h1></main>
</div>
<noscript>This test needs JavaScript. Please ask your teacher for another device.</noscript>
</body>
</html>
`;
}

function ofExam({ exam }: PlayerPage): string {
  if (exam === undefined) return "";
  return ` data-exam="${safe(exam.title)}"${exam.runsPrograms ? " data-python" : ""}`;
}

function schoolOf({ exam }: PlayerPage): string {
  return exam?.school === undefined
    ? ""
    : `<header class="school" lang="en-GB">${safe(exam.school)}</header>\n`;
}

function safe(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
