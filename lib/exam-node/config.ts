import type { NodeConfig } from "@/lib/core/exams/node-config";
import { NODE_CONFIG_VARIABLE, nodeConfigSchema } from "@/lib/core/exams/node-config";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";

/**
 * Reads what the node was started with, and takes it out of the environment, so that nothing started later and
 * no crash report holds the keys.
 * @throws AppError "invalid" naming what is wrong, never the value.
 */
export function takeConfig(environment: NodeJS.ProcessEnv): NodeConfig {
  const text = environment[NODE_CONFIG_VARIABLE];
  delete environment[NODE_CONFIG_VARIABLE];
  if (text === undefined) {
    throw new AppError("invalid", `${NODE_CONFIG_VARIABLE} is not set: nothing says which group.`);
  }
  return parse(nodeConfigSchema, readJson(text), NODE_CONFIG_VARIABLE);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid", `${NODE_CONFIG_VARIABLE} is no JSON.`);
  }
}
