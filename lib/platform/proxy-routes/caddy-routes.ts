import { isDeepStrictEqual } from "node:util";
import * as z from "zod/mini";
import { AppError } from "@/lib/core/kernel/app-error";
import { CaddyAdmin } from "./caddy-admin";
import type { ExamRoute } from "./exam-route";
import { caddyRoute, caddyServer, environmentOf, routeId } from "./exam-route";

const SERVERS = "/config/apps/http/servers";

/** Our own server for names, where Caddy has none on the HTTPS port yet. */
const OWN_SERVER = "markwell_exams";

/** More copies of a route than any crash leaves. */
const MOST_COPIES = 50;

const serversSchema = z.record(
  z.string(),
  z.looseObject({
    "@id": z.optional(z.string()),
    listen: z._default(z.array(z.string()), []),
    routes: z._default(z.array(z.looseObject({ "@id": z.optional(z.string()) })), []),
  }),
);

/**
 * The routes of exam groups in a running Caddy. They are Caddy's: they outlive the coordinator, and with
 * `caddy run --resume` Caddy itself. What is right already is not touched, because every change makes Caddy close open
 * WebSockets once.
 */
export class CaddyRoutes {
  readonly #admin: CaddyAdmin;
  readonly #httpsPort: number;

  constructor(options: { readonly adminSocket: string; readonly httpsPort: number }) {
    this.#admin = new CaddyAdmin(options.adminSocket);
    this.#httpsPort = options.httpsPort;
  }

  /** Has the route there, once. */
  async put(route: ExamRoute): Promise<void> {
    const wanted = asCaddyHasIt(route);
    const { status, body } = await this.#admin.ask("GET", `/id/${routeId(route.environmentId)}`);
    if (status === 200 && isDeepStrictEqual(body, wanted)) return;
    // It may be of the other kind, and be there more than once.
    if (status === 200) await this.remove(route.environmentId);
    if (route.at.kind === "port") await this.#insert(serverPath(route.environmentId), wanted);
    else await this.#insertAmongNames(wanted);
  }

  /** Has no route there, however many there were. */
  async remove(environmentId: string): Promise<void> {
    for (let copy = 0; copy < MOST_COPIES; copy += 1) {
      const { status } = await this.#admin.ask("DELETE", `/id/${routeId(environmentId)}`);
      if (status === 404) return;
    }
    throw new AppError("upstream", "Caddy does not let go of the address of an exam group.");
  }

  /** Environments that have a route; one is named as often as it is there. */
  async list(): Promise<readonly string[]> {
    const servers = Object.values(await this.#servers());
    const ids = servers.flatMap((server) => [server, ...server.routes]).map((part) => part["@id"]);
    return ids.map(environmentOf).filter((id) => id !== undefined);
  }

  /** Has exactly these routes there, whatever an earlier coordinator left. */
  async reconcile(wanted: readonly ExamRoute[]): Promise<void> {
    const there = await this.list();
    const ids = new Set(wanted.map(({ environmentId }) => environmentId));
    const wrong = there.filter((id, index) => !ids.has(id) || there.indexOf(id) !== index);
    for (const id of new Set(wrong)) await this.remove(id);
    for (const route of wanted) await this.put(route);
  }

  /** Before all others: the site's own may answer to every name. */
  async #insertAmongNames(wanted: unknown): Promise<void> {
    const name = await this.#serverForNames();
    const isEmpty = (await this.#servers())[name]?.routes.length === 0;
    if (isEmpty) await this.#admin.ask("POST", `${SERVERS}/${name}/routes`, wanted);
    else await this.#admin.ask("PUT", `${SERVERS}/${name}/routes/0`, wanted);
  }

  /** Whichever of Caddy's servers has the HTTPS port, or one of ours that takes it. */
  async #serverForNames(): Promise<string> {
    const port = `:${this.#httpsPort}`;
    const named = Object.entries(await this.#servers()).find(([, { listen }]) =>
      listen.some((address) => address.endsWith(port)),
    );
    if (named !== undefined) return named[0];
    await this.#insert(`${SERVERS}/${OWN_SERVER}`, {
      automatic_https: { disable_redirects: true },
      listen: [port],
      routes: [],
      tls_connection_policies: [{}],
    });
    return OWN_SERVER;
  }

  async #servers() {
    const { status, body } = await this.#admin.ask("GET", SERVERS);
    return serversSchema.parse(status === 404 || body === null ? {} : body);
  }

  /** A Caddy that serves nothing yet lacks the rooms on the way. */
  async #insert(path: string, value: unknown): Promise<void> {
    for (const room of ["/config/apps", "/config/apps/http", SERVERS]) {
      const { status, body } = await this.#admin.ask("GET", room);
      if (status === 404 || body === null) await this.#admin.ask("PUT", room, {});
    }
    await this.#admin.ask("PUT", path, value);
  }
}

function asCaddyHasIt(route: ExamRoute): unknown {
  return route.at.kind === "port" ? caddyServer({ ...route, at: route.at }) : caddyRoute(route);
}

function serverPath(environmentId: string): string {
  return `${SERVERS}/${routeId(environmentId)}`;
}
