import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { AppError } from "@/lib/core/kernel/app-error";
import type { Env } from "@/lib/platform/env/schema";
import { ContainerRuntime } from "./container/container-runtime";
import type { EngineCertificates } from "./container/engine";
import { Engine } from "./container/engine";
import { processesFolder } from "./process/process-databases";
import { ProcessRuntime } from "./process/process-runtime";
import type { ExamRuntime, RuntimeKind } from "./runtime";

/** Where Podman and Docker listen when nobody said otherwise. */
const USUAL_SOCKETS = ["/run/podman/podman.sock", "/var/run/docker.sock"];

/** The ways this server can run exam groups, the most isolated first. */
export function openRuntimes(settings: Env, school: string): readonly ExamRuntime[] {
  const folder = path.resolve(settings.MARKWELL_DATA_DIR, "exams");
  const reach = { host: settings.EXAM_NODE_HOST, firstPort: settings.EXAM_NODE_PORT_BASE };
  const processes = new ProcessRuntime({
    folder: processesFolder(settings.MARKWELL_DATA_DIR),
    program: path.resolve("dist/exam-node/main.js"),
    reach,
  });
  const engines = openEngines(settings);
  if (engines.length === 0) return [processes];
  const containers = new ContainerRuntime({
    engines,
    image: settings.EXAM_IMAGE,
    school,
    reach,
    gateNetwork: settings.EXAM_GATE_NETWORK,
    locks: path.join(folder, "locks"),
  });
  return [containers, processes];
}

/**
 * The runtime of a kind, or the best there is.
 * @throws AppError "unavailable" when containers are asked for and there is no engine
 */
export function chooseRuntime(
  runtimes: readonly ExamRuntime[],
  kind: RuntimeKind | undefined,
): ExamRuntime {
  const chosen = runtimes.find((runtime) => kind === undefined || runtime.kind === kind);
  if (chosen !== undefined) return chosen;
  throw new AppError(
    "unavailable",
    "There is no container engine on this server. Install Podman or Docker, or say where one is (EXAM_ENGINES); or launch with the process runtime, which is less isolated.",
  );
}

function openEngines(settings: Env): readonly Engine[] {
  const given = settings.EXAM_ENGINES;
  const found = USUAL_SOCKETS.filter((socket) => existsSync(socket)).slice(0, 1);
  const addresses = given.length > 0 ? given : found.map((socket) => `unix://${socket}`);
  return addresses.map((address) =>
    address.startsWith("https://")
      ? new Engine(address, { certificates: readCertificates(settings.EXAM_ENGINE_CERTS) })
      : new Engine(address),
  );
}

function readCertificates(folder: string | undefined): EngineCertificates {
  if (folder === undefined)
    throw new AppError(
      "invalid",
      "EXAM_ENGINES names an engine on another machine, so EXAM_ENGINE_CERTS must name the folder with ca.pem, cert.pem and key.pem.",
    );
  const pem = (name: string) => readFileSync(path.join(folder, `${name}.pem`), "utf8");
  return { ca: pem("ca"), cert: pem("cert"), key: pem("key") };
}
