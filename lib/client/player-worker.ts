import type { WorkerScope } from "./service-worker-scope";

/** The service worker of the player: keeps its page and files, so that a reload without a connection works. */
declare const self: WorkerScope;
/** Set by the build: the player's hashed files. */
declare const PLAYER_FILES: readonly string[];
/** Those that only an exam needs: kept where there is one. */
declare const EXAM_FILES: readonly string[];
declare const PLAYER_VERSION: string;

const FILES = `markwell-player-${PLAYER_VERSION}`;
const ALL_FILES = [...PLAYER_FILES, ...EXAM_FILES];
const PAGES = "markwell-pages";

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(FILES)
      .then((cache) => cache.addAll([...PLAYER_FILES]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOldFiles().then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  const { page, pictures, inExam } = event.data ?? {};
  if (page === undefined || pictures === undefined) return;
  const answer = (word: string) => event.ports[0]?.postMessage(word);
  event.waitUntil(
    keepAll(page, inExam === true ? [...pictures, ...EXAM_FILES] : pictures).then(
      (kept) => answer(kept ? "kept" : "not kept"),
      () => answer("not kept"),
    ),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(pageOrKept(request));
  else if (isLasting(request)) event.respondWith(keptOrFetched(request));
});

/** Files with a hash in their name, and pictures, never change under one address. */
function isLasting({ url, destination }: Request): boolean {
  const { origin, pathname } = new URL(url);
  if (origin !== self.location.origin) return false;
  return destination === "image" || ALL_FILES.includes(pathname);
}

/** Only a page that a player asked to keep is kept: never a page with a pupil's results, which lies beside it. */
async function pageOrKept(request: Request): Promise<Response> {
  const copy = await kept(request.url);
  try {
    const page = await fetch(request);
    if (copy !== undefined && page.ok && !page.redirected)
      await (await caches.open(PAGES)).put(address(request.url), page.clone());
    // A server that is starting again is no better than none.
    return page.status < 500 ? page : (copy ?? page);
  } catch (noConnection) {
    if (copy === undefined) throw noConnection;
    return copy;
  }
}

async function keptOrFetched(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

async function keepAll(page: string, wanted: readonly string[]): Promise<boolean> {
  const files = await caches.open(FILES);
  const missing = [];
  // Two questions may show one picture, and a cache refuses to add one address twice.
  for (const url of new Set(wanted)) if ((await files.match(url)) === undefined) missing.push(url);
  await files.addAll(missing);
  return keepPage(page);
}

async function keepPage(page: string): Promise<boolean> {
  if ((await kept(page)) !== undefined) return true;
  const fetched = await fetch(address(page), { credentials: "same-origin" });
  if (!fetched.ok || fetched.redirected) return false;
  await (await caches.open(PAGES)).put(address(page), fetched);
  return true;
}

async function kept(page: string): Promise<Response | undefined> {
  return (await caches.open(PAGES)).match(address(page));
}

/** Without the part after "#", which says where in the player the pupil is. */
function address(page: string): string {
  const { origin, pathname } = new URL(page);
  return origin + pathname;
}

async function dropOldFiles(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("markwell-player-") && name !== FILES);
  await Promise.all(old.map((name) => caches.delete(name)));
}
