/** Where pupils reach an exam group. */
export interface ExamRoute {
  readonly environmentId: string;
  /** Where the group's program or gate listens, "http://127.0.0.1:18235". */
  readonly upstream: string;
  readonly at: PublicPlace;
}

/** A name of its own, or a port of its own under the server's name. Always HTTPS. */
export type PublicPlace =
  | { readonly kind: "subdomain"; readonly host: string }
  | { readonly kind: "port"; readonly host: string; readonly port: number };

const PREFIX = "markwell-exam-";

/** How Caddy knows the route: given to it as `@id`, so that it can be found and replaced. */
export const routeId = (environmentId: string): string => `${PREFIX}${environmentId}`;

/** The environment a route of ours is for; undefined for any other. */
export function environmentOf(id: unknown): string | undefined {
  return typeof id === "string" && id.startsWith(PREFIX) ? id.slice(PREFIX.length) : undefined;
}

/** The address on the login slip. */
export function publicUrl(at: PublicPlace, httpsPort: number): string {
  const port = at.kind === "port" ? at.port : httpsPort;
  return port === 443 ? `https://${at.host}/` : `https://${at.host}:${port}/`;
}

/** A node that dies is back within seconds: until then requests wait for it instead of failing. */
const PATIENCE = { try_duration: "10s", try_interval: "100ms" };

/** The route as Caddy wants it. */
export function caddyRoute({ environmentId, upstream, at }: ExamRoute) {
  return {
    "@id": routeId(environmentId),
    match: [{ host: [at.host] }],
    handle: [
      {
        handler: "reverse_proxy",
        load_balancing: PATIENCE,
        upstreams: [{ dial: new URL(upstream).host }],
      },
    ],
    terminal: true,
  };
}

/** A server of its own, for a group with a port of its own. */
export function caddyServer(route: ExamRoute & { readonly at: { readonly port: number } }) {
  const { "@id": id, ...inner } = caddyRoute(route);
  return {
    "@id": id,
    // Without it Caddy would open port 80 to send people here.
    automatic_https: { disable_redirects: true },
    listen: [`:${route.at.port}`],
    routes: [inner],
    // Named, or a port that is not 443 would be served in the clear.
    tls_connection_policies: [{}],
  };
}
