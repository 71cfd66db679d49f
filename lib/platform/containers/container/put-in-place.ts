import type { ContainerInspectInfo } from "dockerode";
import type { EnvironmentSpec } from "../runtime";
import { DATABASE_NAME } from "../runtime";
import { pack } from "./archive";
import type { Engine } from "./engine";
import { namesOf } from "./names";
import type { ContainerRuntimeOptions } from "./options";
import { DATA_FOLDER, labels, nodeContainer } from "./parts";

/** Comes after the database in the same archive: where it is, the database arrived whole. */
const SEEDED = "seeded";

/** Volumes, container and database; each step leaves alone what is there. */
export async function putInPlace(
  engine: Engine,
  spec: EnvironmentSpec,
  { image, school }: Pick<ContainerRuntimeOptions, "image" | "school">,
): Promise<void> {
  const names = namesOf(spec.environmentId);
  const doing = "putting the group in place";
  // Before anything is made: a group without an image would leave an empty volume behind.
  const { Id } = await engine.call(doing, (docker) => docker.getImage(image).inspect());
  for (const role of ["data", "sockets"] as const)
    await engine.ensure(doing, [409], (docker) =>
      docker.createVolume({ Name: names[role], Labels: labels(spec, school, role) }),
    );
  const known = await engine.find(doing, (docker) => docker.getContainer(names.node).inspect());
  const isOutdated = known !== undefined && neverCameUp(spec, known) && !isImage(known, Id);
  if (isOutdated)
    await engine.ensure(doing, [404], (docker) => docker.getContainer(names.node).remove());
  if (known === undefined || isOutdated)
    await engine.ensure(doing, [409], (docker) =>
      docker.createContainer(nodeContainer(spec, image, school)),
    );
  await seed(engine, spec);
}

/** Pupils worked in what was up once: that keeps the program it was launched with. */
function neverCameUp({ placedOn }: EnvironmentSpec, { State }: ContainerInspectInfo): boolean {
  return placedOn === undefined && !State.Running;
}

/** Engines write the id with its algorithm, or without. */
function isImage({ Image }: ContainerInspectInfo, id: string): boolean {
  return Image.replace("sha256:", "") === id.replace("sha256:", "");
}

/** A database that is there is the pupils' work: it is never replaced. */
async function seed(engine: Engine, spec: EnvironmentSpec): Promise<void> {
  const { node } = namesOf(spec.environmentId);
  const doing = "handing the group its database";
  const marker = await engine.find(doing, (docker) =>
    docker.getContainer(node).infoArchive({ path: `${DATA_FOLDER}/${SEEDED}` }),
  );
  if (marker !== undefined) return;
  const archive = pack([
    { name: DATABASE_NAME, bytes: await spec.database() },
    { name: SEEDED, bytes: new Uint8Array() },
  ]);
  await engine.call(doing, (docker) =>
    docker.getContainer(node).putArchive(archive, { path: DATA_FOLDER }),
  );
}
