/** A random UUID (version 4); crypto.randomUUID is missing on plain http, getRandomValues is not. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const KEY = "markwell-client";

/**
 * This tab's client id. It is handed from one load of the page to the next through sessionStorage, and
 * taken out while the page lives: a duplicated tab copies sessionStorage, and two tabs must not write
 * under one id.
 */
export function tabClientId(): string {
  const id = takeStored() ?? randomId();
  addEventListener("pagehide", () => putStored(id));
  addEventListener("pageshow", (event) => {
    if (event.persisted) takeStored();
  });
  return id;
}

function takeStored(): string | undefined {
  try {
    const id = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return id ?? undefined;
  } catch {
    // Storage may be blocked by policy; a new id a load is then as good.
    return undefined;
  }
}

function putStored(id: string): void {
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    // As above: the next load takes a new id.
  }
}
