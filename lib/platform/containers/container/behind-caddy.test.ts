/** The whole way of a pupil's request: HTTPS, Caddy, gate, node; and what happens when parts of it die. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { CaddyRoutes } from "@/lib/platform/proxy-routes/caddy-routes";
import type { ExamRoute } from "@/lib/platform/proxy-routes/exam-route";
import { publicUrl } from "@/lib/platform/proxy-routes/exam-route";
import { freePort } from "@/scripts/runtime/ports.mjs";
import { containerOptions, hasEngine, patientEngine } from "@/test/container-engine";
import { testGroup } from "@/test/exam-environment";
import { askSecurely, hasCaddy, startCaddy } from "@/test/own-caddy";
import { launchEnvironment } from "../launch-environment";
import type { Environment } from "../runtime";
import { ContainerRuntime } from "./container-runtime";
import { namesOf } from "./names";

const runtime = new ContainerRuntime(containerOptions(19_800));
const { docker } = patientEngine();

describe.skipIf(!hasEngine || !hasCaddy)("a group behind Caddy", () => {
  const { spec } = testGroup();
  let caddy: Awaited<ReturnType<typeof startCaddy>>;
  let launched: Environment;
  let health: string;
  let certificate: Buffer;

  beforeAll(async () => {
    caddy = await startCaddy();
    const httpsPort = await freePort();
    launched = await launchEnvironment(runtime, spec);
    const route: ExamRoute = {
      environmentId: spec.environmentId,
      upstream: String(launched.address),
      at: { kind: "subdomain", host: "physics-g1.exams.localhost" },
    };
    const routes = new CaddyRoutes({ adminSocket: caddy.adminSocket, httpsPort });
    await routes.put(route);
    certificate = await caddy.authority();
    health = `${publicUrl(route.at, httpsPort)}healthz`;
    await vi.waitFor(() => askSecurely(health, certificate), { timeout: 10_000 });
  });

  afterAll(async () => {
    await runtime.destroy(spec.environmentId);
    await caddy.stop();
  });

  const processOf = async (part: "node" | "gate") =>
    (await docker.getContainer(namesOf(spec.environmentId)[part]).inspect()).State.Pid;

  it("answers by HTTPS under its own name", async () => {
    const { status, body } = await askSecurely(health, certificate);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ execution_environment_id: spec.environmentId });
  });

  it.each(["node", "gate"] as const)(
    "is back at the same address after kill -9 of its %s, with no coordinator",
    async (part) => {
      const before = await processOf(part);
      process.kill(before, "SIGKILL");
      await vi.waitFor(
        async () => {
          expect(await processOf(part)).not.toBe(before);
          expect((await askSecurely(health, certificate)).status).toBe(200);
        },
        { timeout: 10_000 },
      );
      expect((await runtime.find(spec.environmentId))?.address).toBe(launched.address);
    },
  );
});
