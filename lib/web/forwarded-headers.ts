import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";
import { withoutPlainSession } from "@/lib/platform/auth/session-cookie";

/** Whether an address belongs to a proxy that the administrator named. */
export type TrustedProxies = (address: string) => boolean;

/**
 * @param entries addresses and networks in CIDR notation.
 * @throws Error naming the entry that is neither.
 */
export function trustedProxies(entries: readonly string[]): TrustedProxies {
  const list = new BlockList();
  for (const entry of entries) addEntry(list, entry);
  return (address) => {
    const plain = withoutMapping(address);
    const family = isIP(plain);
    return family !== 0 && list.check(plain, family === 6 ? "ipv6" : "ipv4");
  };
}

/**
 * Attack: anyone can send X-Forwarded-Host and steer where a sign-in redirects, or X-Forwarded-For and
 * escape a limit. Such headers are therefore written anew on every request, and what a caller sent is
 * believed only when it comes from a named proxy. Everything behind reads these three headers alone. Over HTTPS the
 * session cookie of plain http goes too.
 */
export function rewriteForwarded(
  request: IncomingMessage,
  isTrusted: TrustedProxies,
  secure: boolean,
): void {
  const { headers } = request;
  const remote = withoutMapping(request.socket.remoteAddress ?? "");
  const behindProxy = isTrusted(remote);
  const client = behindProxy ? clientAddress(headers, remote, isTrusted) : remote;
  const host =
    (behindProxy ? lastValue(headers["x-forwarded-host"]) : undefined) ?? headers.host ?? "";
  const proxySays = behindProxy ? lastValue(headers["x-forwarded-proto"]) : undefined;
  for (const name of Object.keys(headers))
    if (name.startsWith("x-forwarded-") || name === "forwarded" || name === "x-real-ip")
      delete headers[name];
  headers["x-forwarded-for"] = client;
  headers["x-forwarded-host"] = host;
  const isSecure = secure || proxySays === "https";
  headers["x-forwarded-proto"] = isSecure ? "https" : "http";
  const cookie = isSecure ? withoutPlainSession(headers.cookie) : headers.cookie;
  if (cookie !== undefined) headers.cookie = cookie;
}

/** The last address of the chain that no trusted proxy owns: the nearest one somebody could not invent. */
function clientAddress(
  headers: IncomingHttpHeaders,
  remote: string,
  isTrusted: TrustedProxies,
): string {
  const chain = joined(headers["x-forwarded-for"])
    .split(",")
    .map((part) => withoutMapping(part.trim()))
    .filter((part) => isIP(part) !== 0);
  return chain.findLast((address) => !isTrusted(address)) ?? remote;
}

function lastValue(header: string | string[] | undefined): string | undefined {
  const last = joined(header).split(",").at(-1)?.trim();
  return last === "" ? undefined : last;
}

function joined(header: string | string[] | undefined): string {
  return Array.isArray(header) ? header.join(",") : (header ?? "");
}

/** IPv4 addresses reach a socket that listens on IPv6 as ::ffff:10.0.0.1. */
function withoutMapping(address: string): string {
  return address.startsWith("::ffff:") && address.includes(".") ? address.slice(7) : address;
}

function addEntry(list: BlockList, entry: string): void {
  const [address = "", prefix] = entry.split("/");
  const version = isIP(address);
  const bits = prefix === undefined ? undefined : Number(prefix);
  if (version === 0 || (bits !== undefined && !(bits >= 0 && bits <= (version === 6 ? 128 : 32))))
    throw new Error(
      `TRUSTED_PROXIES: "${entry}" is neither an address nor a network such as 10.0.0.0/24.`,
    );
  const family = version === 6 ? "ipv6" : "ipv4";
  if (bits === undefined) list.addAddress(address, family);
  else list.addSubnet(address, bits, family);
}
