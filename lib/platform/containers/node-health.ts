import type { NodeHealth } from "@/lib/core/exams/node-config";
import { nodeHealthSchema } from "@/lib/core/exams/node-config";
import type { Environment } from "./runtime";

const ANSWER_MS = 2_000;

/**
 * What the node at an environment's address says of itself; undefined when nothing answers there, or something that
 * is not this environment's node.
 */
export async function readHealth({
  address,
  environmentId,
}: Pick<Environment, "address" | "environmentId">): Promise<NodeHealth | undefined> {
  if (address === undefined) return undefined;
  try {
    const reply = await fetch(new URL("/healthz", address), {
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const health = nodeHealthSchema.parse(await reply.json());
    return health.execution_environment_id === environmentId ? health : undefined;
  } catch {
    return undefined;
  }
}
