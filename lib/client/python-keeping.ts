const KEPT = "markwell-python";

/** A file of Python as this machine kept it; undefined where it did not, or cannot. */
export async function keptPython(url: string): Promise<Response | undefined> {
  if (!("caches" in globalThis)) return undefined;
  try {
    return await (await caches.open(KEPT)).match(url);
  } catch {
    return undefined;
  }
}

/**
 * Keeps the files of Python for a reload without a connection, and no others. Only over HTTPS; a full disk or a browser that
 * forbids it changes nothing else.
 */
export async function keepPython(files: ReadonlyMap<string, ArrayBuffer>): Promise<void> {
  if (!("caches" in globalThis)) return;
  try {
    const cache = await caches.open(KEPT);
    for (const { url } of await cache.keys())
      if (!files.has(new URL(url).pathname)) await cache.delete(url);
    for (const [url, bytes] of files)
      if ((await cache.match(url)) === undefined) await cache.put(url, new Response(bytes));
  } catch {
    // Python runs as it is; after a reload it is fetched again.
  }
}
