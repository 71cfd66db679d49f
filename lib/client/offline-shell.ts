/** Whether the player can be opened again without a connection: only over HTTPS, through a service worker. */
export function canKeepShell(): boolean {
  return globalThis.isSecureContext && "serviceWorker" in navigator;
}

/** A worker that cannot be installed in this time is not waited for: the attempt begins without it. */
const PATIENCE_MILLISECONDS = 15_000;

interface ShellWish {
  readonly pictures: readonly string[];
  /** Whether the files that only an exam needs are kept, too. */
  readonly inExam: boolean;
}

/**
 * Keeps the player and the attempt's pictures on this machine, and waits until they are there.
 * @param worker address of the service worker; its folder is what it may serve.
 * @returns whether an offline reload will work.
 */
export async function keepShell(worker: string, wish: ShellWish): Promise<boolean> {
  if (!canKeepShell()) return false;
  const tooLong = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), PATIENCE_MILLISECONDS);
  });
  return Promise.race([kept(worker, wish), tooLong]);
}

async function kept(worker: string, wish: ShellWish): Promise<boolean> {
  try {
    await navigator.serviceWorker.register(worker);
    const { active } = await navigator.serviceWorker.ready;
    if (active === null) return false;
    return await asked(active, { page: location.href, ...wish });
  } catch {
    // Refused by policy or by a full disk: the attempt goes on, the page says what it cannot promise.
    return false;
  }
}

function asked(worker: ServiceWorker, wish: object): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === "kept");
    worker.postMessage(wish, [port2]);
  });
}
