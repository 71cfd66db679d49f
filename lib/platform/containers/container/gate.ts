import { withLock } from "../environment-lock";
import { findFreePort, isFree } from "../free-port";
import type { EnvironmentSpec } from "../runtime";
import type { Engine } from "./engine";
import { LABEL, namesOf } from "./names";
import type { ContainerRuntimeOptions } from "./options";
import { gateContainer } from "./parts";

const DOING = "opening the group's gate";

/** Has a gate with a port nobody else uses; it keeps nothing, so one whose port was taken is made anew. */
export async function ensureGate(
  engine: Engine,
  spec: EnvironmentSpec,
  options: ContainerRuntimeOptions,
): Promise<void> {
  const { gate } = namesOf(spec.environmentId);
  const known = await engine.find(DOING, (docker) => docker.getContainer(gate).inspect());
  if (known !== undefined) {
    if (known.State.Running) return;
    if (await canListen(engine, Number(known.Config.Labels[LABEL.port]), options)) return;
    await engine.ensure(DOING, [404], (docker) =>
      docker.getContainer(gate).remove({ force: true }),
    );
  }
  // One at a time, and made before the next looks: no two get the same port.
  await withLock(options.locks, "ports", async () => {
    const port = await findFreePort(options.reach, await portsGiven(engine));
    const config = {
      network: options.gateNetwork,
      host: options.reach.host,
      port,
      ...(spec.program.coordinatorUrl === undefined
        ? {}
        : { coordinatorUrl: spec.program.coordinatorUrl }),
    };
    const container = gateContainer(spec, options.image, options.school, config);
    await engine.ensure(DOING, [409], (docker) => docker.createContainer(container));
  });
}

/** On another machine only the gate itself finds out. */
async function canListen(
  engine: Engine,
  port: number,
  { reach }: ContainerRuntimeOptions,
): Promise<boolean> {
  return !engine.isLocal || (await isFree(port, reach.host));
}

/** Also another school's, on the same engine. */
async function portsGiven(engine: Engine): Promise<ReadonlySet<number>> {
  const gates = await engine.call(DOING, (docker) =>
    docker.listContainers({ all: true, filters: { label: [LABEL.port] } }),
  );
  return new Set(gates.map(({ Labels }) => Number(Labels[LABEL.port])));
}
