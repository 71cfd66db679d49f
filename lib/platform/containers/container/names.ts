/** How an environment's parts are called at the engine, and what is written on them. */

export interface PartNames {
  readonly node: string;
  readonly gate: string;
  readonly data: string;
  readonly sockets: string;
}

/** Made from the environment's id alone: whoever makes a part twice is told that it is there. */
export function namesOf(environmentId: string): PartNames {
  return {
    node: `markwell-exam-${environmentId}`,
    gate: `markwell-gate-${environmentId}`,
    data: `markwell-data-${environmentId}`,
    sockets: `markwell-sockets-${environmentId}`,
  };
}

export const LABEL = {
  school: "uk.markwell.school",
  environment: "uk.markwell.environment",
  slug: "uk.markwell.slug",
  role: "uk.markwell.role",
  port: "uk.markwell.port",
  memory: "uk.markwell.memory",
} as const;
