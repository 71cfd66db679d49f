/** Python for a pupil's browser on its whole way: from the disk of a group's node, through gate and Caddy, by HTTPS. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { CaddyRoutes } from "@/lib/platform/proxy-routes/caddy-routes";
import type { PublicPlace } from "@/lib/platform/proxy-routes/exam-route";
import { publicUrl } from "@/lib/platform/proxy-routes/exam-route";
import { freePort } from "@/scripts/runtime/ports.mjs";
import { containerOptions, hasEngine } from "@/test/container-engine";
import { EXAM_PROGRAM, testGroup } from "@/test/exam-environment";
import { examQuestion } from "@/test/exam-node-package";
import { askSecurely, hasCaddy, startCaddy } from "@/test/own-caddy";
import { PROGRAM } from "@/test/program-question";
import { ContainerRuntime } from "./container/container-runtime";
import { launchEnvironment } from "./launch-environment";
import { ProcessRuntime } from "./process/process-runtime";
import type { ExamRuntime } from "./runtime";

const folder = mkdtempSync(path.join(tmpdir(), "markwell-python-"));
const reach = { host: "127.0.0.1", firstPort: 21_800 };
const processes = () => new ProcessRuntime({ folder, program: EXAM_PROGRAM, reach });
const containers = () => new ContainerRuntime(containerOptions(21_850));

const NAME = "python-g1.exams.localhost";

describe.skipIf(!hasCaddy)("Python behind Caddy", () => {
  let caddy: Awaited<ReturnType<typeof startCaddy>>;
  let routes: CaddyRoutes;
  let httpsPort: number;

  beforeAll(async () => {
    caddy = await startCaddy();
    httpsPort = await freePort();
    routes = new CaddyRoutes({ adminSocket: caddy.adminSocket, httpsPort });
  });
  afterAll(async () => {
    await caddy.stop();
    rmSync(folder, { recursive: true });
  });

  /** The frame and the files it names, as they come from a group with programs. */
  async function comesFrom(runtime: ExamRuntime, at: PublicPlace): Promise<void> {
    const question = examQuestion({ ...PROGRAM, prompt: "Add two numbers." });
    const { spec } = testGroup({}, { questions: [question] });
    onTestFinished(async () => {
      await routes.remove(spec.environmentId);
      await runtime.destroy(spec.environmentId);
    });
    const { address = "" } = await launchEnvironment(runtime, spec);
    await routes.put({ environmentId: spec.environmentId, upstream: address, at });
    const certificate = await caddy.authority();
    const url = publicUrl(at, httpsPort);
    const ask = (file: string) => askSecurely(`${url}${file}`, certificate);
    const frame = await vi.waitFor(() => ask("python/frame"), { timeout: 10_000 });
    expect(frame).toEqual({ status: 200, body: readFileSync("public/python/frame.html", "utf8") });
    const files = new Set(frame.body.match(/python\/[a-z]+-[0-9a-f]{12}\.(?:js|wasm|zip)/g));
    expect(files.size).toBe(3);
    for (const file of files) expect((await ask(file)).status, file).toBe(200);
  }

  const onItsName = (): PublicPlace => ({ kind: "subdomain", host: NAME });
  const onItsPort = async (): Promise<PublicPlace> => ({
    ...{ kind: "port", host: "exams.localhost" },
    port: await freePort(),
  });

  it("comes from a process on a name of its own, and on a port of its own", async () => {
    await comesFrom(processes(), onItsName());
    await comesFrom(processes(), await onItsPort());
  });

  it.skipIf(!hasEngine)(
    "comes from a container on a name of its own, and on a port of its own",
    async () => {
      await comesFrom(containers(), onItsName());
      await comesFrom(containers(), await onItsPort());
    },
  );
});
