import type { ContainerInspectInfo } from "dockerode";
import type { Environment, EnvironmentState } from "../runtime";
import type { Engine } from "./engine";
import { LABEL, namesOf } from "./names";

/** What an engine has of an environment; undefined when it has nothing. */
export async function describe(
  engine: Engine,
  environmentId: string,
): Promise<Environment | undefined> {
  const names = namesOf(environmentId);
  const doing = "looking at the group";
  const [volume, node, gate] = await Promise.all([
    engine.find(doing, (docker) => docker.getVolume(names.data).inspect()),
    engine.find(doing, (docker) => docker.getContainer(names.node).inspect()),
    engine.find(doing, (docker) => docker.getContainer(names.gate).inspect()),
  ]);
  const labels = volume?.Labels ?? node?.Config.Labels;
  if (labels === undefined) return undefined;
  const port = gate?.Config.Labels[LABEL.port];
  const isRunning = node?.State.Running === true;
  return {
    environmentId,
    slug: labels[LABEL.slug] ?? "",
    state: stateOf(node, gate),
    placedOn: engine.address,
    address: port === undefined ? undefined : `http://${hostOf(engine, gate)}:${port}`,
    run: isRunning ? `${node.Id} ${node.State.StartedAt}` : undefined,
    exitStatus: node !== undefined && hasRun(node) ? node.State.ExitCode : undefined,
  };
}

/** In the machine's own network a gate is where its engine is; in another it is called by its name. */
function hostOf(engine: Engine, gate: ContainerInspectInfo | undefined): string {
  const network = gate?.HostConfig.NetworkMode;
  return network === undefined || network === "host" ? engine.host : nameOf(gate);
}

/** Engines write a slash before it. */
function nameOf(gate: ContainerInspectInfo | undefined): string {
  return (gate?.Name ?? "").replace(/^\//, "");
}

function stateOf(
  node: ContainerInspectInfo | undefined,
  gate: ContainerInspectInfo | undefined,
): EnvironmentState {
  if (node === undefined || gate === undefined) return "lost";
  if (node.State.Restarting) return "restarting";
  if (node.State.Running) return gate.State.Running ? "running" : "restarting";
  return hasRun(node) ? "stopped" : "created";
}

/** Engines write the year 1 for what never was. */
function hasRun({ State }: ContainerInspectInfo): boolean {
  return !State.FinishedAt.startsWith("0001-");
}
