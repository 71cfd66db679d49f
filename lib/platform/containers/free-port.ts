import { createServer } from "node:net";
import { AppError } from "@/lib/core/kernel/app-error";
import type { Reach } from "./runtime";

/** More groups at once than any school has. */
const MOST = 1000;

/**
 * The first port from `firstPort` upwards that nobody listens on and no environment was given.
 * @param setting where an administrator says the first port
 * @throws AppError "unavailable" when all are taken
 */
export async function findFreePort(
  { host, firstPort }: Reach,
  given: ReadonlySet<number>,
  setting = "EXAM_NODE_PORT_BASE",
): Promise<number> {
  for (let port = firstPort; port < Math.min(firstPort + MOST, 65_536); port += 1)
    if (!given.has(port) && (await isFree(port, host))) return port;
  throw new AppError(
    "unavailable",
    `No port from ${firstPort} upwards is free on this server. End what uses them, or give another first port (${setting}), and launch again.`,
  );
}

/** Whether nobody listens on it at this moment. */
export async function isFree(port: number, host: string): Promise<boolean> {
  return await new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
