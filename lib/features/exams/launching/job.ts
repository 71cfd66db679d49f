import type { JobHelpers } from "graphile-worker";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { chooseRuntime, openRuntimes } from "@/lib/platform/containers/exam-runtimes";
import { LAUNCH_BOUNDS, launchEnvironment } from "@/lib/platform/containers/launch-environment";
import type { Environment, ExamRuntime } from "@/lib/platform/containers/runtime";
import { env } from "@/lib/platform/env/env";
import { log } from "@/lib/platform/log/log";
import { CaddyRoutes } from "@/lib/platform/proxy-routes/caddy-routes";
import type { PublicPlace } from "@/lib/platform/proxy-routes/exam-route";
import { publicUrl } from "@/lib/platform/proxy-routes/exam-route";
import { environmentJobSchema, runtimeSchema } from "../schema";
import { refreshSessions } from "../sessions/mutations";
import type { LaunchWork } from "./data";
import { findLaunch, isTerminated, schoolId } from "./data";
import {
  noteEnvironment,
  noteRun,
  stepEnvironment,
  takeHostName,
  takePublicPort,
} from "./mutations";

const HTTPS_PORT = 443;
const BUG =
  "Something went wrong on our side while the group was launched. Its answers are safe. Launch it again.";

/**
 * Brings a group up, or back: every step is persisted before the next, and each may be done again, so that a worker
 * that was killed between any two of them is simply followed by the next.
 */
export async function launchExam(
  payload: unknown,
  { job }: Pick<JobHelpers, "job">,
): Promise<void> {
  const { environmentId } = parse(environmentJobSchema, payload, "A job of launching");
  const work = await findLaunch(environmentId);
  if (work === undefined) return;
  try {
    await bringUp(work);
  } catch (error) {
    // A bug or an outage, or an exam that was under way: the queue tries again, and the last try says so.
    const mayPass = !(error instanceof AppError) || work.state === "RUNNING";
    if (mayPass && job.attempts < job.max_attempts) {
      if (error instanceof AppError) await noteTrouble(environmentId, error);
      throw error;
    }
    if (!(error instanceof AppError)) log.error({ err: error, environmentId }, "a launch failed");
    const reason = error instanceof AppError ? error.message : BUG;
    await stepEnvironment(environmentId, "FAILED", { reason, failedAt: new Date() });
  }
}

/** An exam is under way and its group does not come back: what stands in the way is said while it is tried again. */
async function noteTrouble(environmentId: string, { message }: AppError): Promise<void> {
  await noteEnvironment(environmentId, {
    reason: `It does not come back yet, and is tried again. ${message}`,
  });
}

async function bringUp(work: LaunchWork): Promise<void> {
  const runtime = await runtimeFor(work.runtime);
  const isNew = work.state === "CREATED" || work.state === "FAILED";
  if (isNew) await stepEnvironment(work.environmentId, "INITIALIZING", { runtime: runtime.kind });
  const wasUp = work.state === "RUNNING";
  const environment = await launchEnvironment(runtime, work.spec, undefined, {
    ...LAUNCH_BOUNDS,
    wasUp,
  });
  if (await isTerminated(work.environmentId)) {
    // It was torn down meanwhile, so nobody else would take this away.
    await runtime.destroy(work.environmentId);
    return;
  }
  await becomeReady(work, runtime, environment);
  await route(work, environment);
  await refreshSessions(work.groupId);
  const since = work.state === "RUNNING" ? {} : { runningAt: new Date() };
  await stepEnvironment(work.environmentId, "RUNNING", { reason: null, ...since });
  log.info({ exam: work.slug, at: environment.address }, "an exam group runs");
}

/** The runtime an environment is on, or was asked for. */
export async function runtimeFor(name: string): Promise<ExamRuntime> {
  const kind = name === "automatic" ? undefined : parse(runtimeSchema, name, "The runtime");
  return chooseRuntime(openRuntimes(env, await schoolId()), kind);
}

async function becomeReady(
  { environmentId, state }: LaunchWork,
  { kind }: ExamRuntime,
  { address, placedOn, run }: Environment,
): Promise<void> {
  const where = { address: address ?? null, placedOn, run: run ?? null };
  // One that ran, and was brought back, never stopped running for whoever looks at it.
  if (state === "RUNNING") await noteRun(environmentId, where);
  else
    await stepEnvironment(environmentId, "READY", {
      ...where,
      runtime: kind,
      readyAt: new Date(),
    });
}

/** Has the group reachable for pupils. */
async function route(work: LaunchWork, { address }: Environment): Promise<void> {
  const { environmentId } = work;
  if (address === undefined) return;
  const admin = env.CADDY_ADMIN_SOCKET;
  if (admin === undefined) {
    await noteEnvironment(environmentId, { publicUrl: plainUrl(address) });
    return;
  }
  const routes = new CaddyRoutes({ adminSocket: admin, httpsPort: HTTPS_PORT });
  const at = await putRoute(routes, work, address);
  await noteEnvironment(environmentId, { publicUrl: publicUrl(at, HTTPS_PORT) });
}

/** Has Caddy lead to a group by the name or port that is its own. @returns where. */
export async function putRoute(
  routes: CaddyRoutes,
  work: Pick<LaunchWork, "groupId" | "environmentId">,
  upstream: string,
): Promise<PublicPlace> {
  const at = await publicPlace(work);
  await routes.put({ environmentId: work.environmentId, upstream, at });
  return at;
}

async function publicPlace({
  groupId,
  environmentId,
}: Pick<LaunchWork, "groupId" | "environmentId">): Promise<PublicPlace> {
  if (env.EXAM_BASE_DOMAIN !== undefined)
    return { kind: "subdomain", host: `${await takeHostName(groupId)}.${env.EXAM_BASE_DOMAIN}` };
  const port = await takePublicPort(environmentId, env.EXAM_PORT_BASE);
  return { kind: "port", host: serverName(), port };
}

/** Takes away what let pupils in. */
export async function unroute(environmentId: string): Promise<void> {
  const admin = env.CADDY_ADMIN_SOCKET;
  if (admin === undefined) return;
  await new CaddyRoutes({ adminSocket: admin, httpsPort: HTTPS_PORT }).remove(environmentId);
}

/** Without Caddy, for trying things out: the node itself, under the name this server is known by. */
function plainUrl(address: string): string {
  const url = new URL(address);
  if (env.EXAM_NODE_HOST !== "127.0.0.1") url.hostname = serverName();
  return url.href;
}

function serverName(): string {
  return env.PUBLIC_URL === undefined ? "localhost" : new URL(env.PUBLIC_URL).hostname;
}
