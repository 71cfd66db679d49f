/** Groups as pupils reach them: by HTTPS through a real Caddy, at what the launch gave them. */
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { CaddyRoutes } from "@/lib/platform/proxy-routes/caddy-routes";
import { publicUrl } from "@/lib/platform/proxy-routes/exam-route";
import { freePort } from "@/scripts/runtime/ports.mjs";
import { manifestOf } from "@/test/exam-manifest";
import { logIn } from "@/test/exam-node-client";
import { passwordOf } from "@/test/exam-pupil";
import { examSchool } from "@/test/exam-school";
import { makeJobQueue, runQueued } from "@/test/job-queue";
import { askSecurely, hasCaddy, startCaddy } from "@/test/own-caddy";
import { registerPackage } from "../registering/mutations";
import { launchExam, putRoute } from "./job";
import { queueLaunch, requestLaunch } from "./mutations";

const FIRST_PORT = 22_400;
const school = examSchool({ firstPort: FIRST_PORT });
const SOON = { timeout: 20_000, interval: 50 };

describe.skipIf(!hasCaddy)("behind a real Caddy", () => {
  let caddy: Awaited<ReturnType<typeof startCaddy>>;
  beforeAll(async () => {
    Object.assign(env, { EXAM_NODE_PORT_BASE: FIRST_PORT, EXAM_PORT_BASE: FIRST_PORT + 50 });
    await makeJobQueue();
    caddy = await startCaddy();
  });
  afterEach(() =>
    Object.assign(env, { EXAM_BASE_DOMAIN: undefined, CADDY_ADMIN_SOCKET: undefined }),
  );
  afterAll(() => caddy.stop());

  const row = (id: string) => db.examEnvironment.findUniqueOrThrow({ where: { id } });
  const work = () => runQueued({ "launch-exam": launchExam });
  /** A certificate is made with the first route of its name. */
  const ask = (address: string, token?: string) =>
    vi.waitFor(async () => askSecurely(address, await caddy.authority(), undefined, token), SOON);

  /** A prepared group, launched. */
  async function launched(folder: string) {
    const groupId = await registerPackage(undefined, folder);
    const id = await requestLaunch(undefined, groupId, "process");
    await work();
    const { address } = await row(id);
    return { folder, groupId, environmentId: id, origin: new URL(String(address)).origin };
  }

  /** Two groups of one name, a week apart, on their own nodes. */
  async function twoOfOneName() {
    const written = await school.prepared("physics-g1");
    const later = path.join(written.folder, "later");
    written.write("manifest.yaml", manifestOf("physics-g1", { date: "2026-03-12" }));
    await school.exam("prep", "--manifest", written.manifest, "--out", later);
    const groups = [];
    for (const folder of [written.package, path.join(later, "physics-g1")]) {
      const group = await launched(folder);
      const { token } = await logIn(group, "S1", passwordOf(folder, "S1"));
      groups.push({ ...group, token });
    }
    return groups;
  }

  it("leads to each of two groups of one name at its own address, and to nothing of the other", async () => {
    const httpsPort = await freePort();
    const routes = new CaddyRoutes({ adminSocket: caddy.adminSocket, httpsPort });
    const groups = await twoOfOneName();
    Object.assign(env, { EXAM_BASE_DOMAIN: "exams.localhost" });
    const addresses: string[] = [];
    for (const group of groups)
      addresses.push(publicUrl(await putRoute(routes, group, group.origin), httpsPort));
    expect(addresses).toEqual([
      `https://physics-g1.exams.localhost:${httpsPort}/`,
      `https://physics-g1-2026-03-12.exams.localhost:${httpsPort}/`,
    ]);
    for (const [index, { environmentId, token }] of groups.entries()) {
      const [own = "", other = ""] = index === 0 ? addresses : addresses.toReversed();
      const health = await ask(`${own}healthz`);
      expect(JSON.parse(health.body)).toMatchObject({ execution_environment_id: environmentId });
      expect((await ask(`${own}exam/start`, token)).status).toBe(200);
      expect(await ask(`${other}exam/start`, token)).toEqual({ status: 403, body: "" });
    }
    const [first, second] = groups;
    await routes.remove(String(first?.environmentId));
    const left = await askSecurely(`${addresses[0]}healthz`, await caddy.authority()).catch(String);
    expect(JSON.stringify(left)).not.toContain(second?.environmentId);
    expect((await ask(`${addresses[1]}healthz`)).body).toContain(second?.environmentId);
  });

  it("skips a port another program holds, and says which to end where pupils were told of it", async () => {
    Object.assign(env, { CADDY_ADMIN_SOCKET: caddy.adminSocket });
    const held = createServer().listen(env.EXAM_PORT_BASE, "0.0.0.0");
    await once(held, "listening");
    onTestFinished(() => void held.close());
    const { package: folder } = await school.prepared("ports-g1", 1);
    const { environmentId: id } = await launched(folder);
    const { publicPort, publicUrl: address } = await row(id);
    const port = Number(publicPort);
    expect(port).toBeGreaterThan(env.EXAM_PORT_BASE);
    expect((await ask(`${address}healthz`)).body).toContain(id);

    await new CaddyRoutes({ adminSocket: caddy.adminSocket, httpsPort: 443 }).remove(id);
    const thief = createServer().listen(port, "0.0.0.0");
    await once(thief, "listening");
    await queueLaunch(id);
    await work();
    expect(await row(id)).toMatchObject({
      ...{ state: "RUNNING", publicPort: port, publicUrl: address },
      reason: expect.stringContaining(`Port ${port} is used by another program`),
    });
    thief.close();
    await once(thief, "close");
    await work();
    expect(await row(id)).toMatchObject({ state: "RUNNING", publicUrl: address, reason: null });
    expect((await ask(`${address}healthz`)).body).toContain(id);
  });
});
