/** Container engines, for the scripts that set them up. */
import { readFileSync } from "node:fs";
import path from "node:path";
import Docker from "dockerode";

const SOCKET = "unix://";

/** @param {string} address unix:///path/of/socket or https://host:2376 */
export function connectEngine(address) {
  if (address.startsWith(SOCKET)) return new Docker({ socketPath: address.slice(SOCKET.length) });
  const { hostname, port } = new URL(address);
  const pem = (name) =>
    readFileSync(path.join(process.env.EXAM_ENGINE_CERTS ?? ".", `${name}.pem`));
  const tls = { ca: pem("ca"), cert: pem("cert"), key: pem("key") };
  return new Docker({ host: hostname, port: Number(port || 2376), protocol: "https", ...tls });
}

/** @param {string | undefined} given on the command line; otherwise EXAM_ENGINES */
export function engineAddresses(given) {
  const addresses = (given ?? process.env.EXAM_ENGINES ?? "").split(",").map((text) => text.trim());
  const found = addresses.filter((address) => address !== "");
  if (found.length === 0) throw new Error("Which engine? Give --engine, or set EXAM_ENGINES.");
  return found;
}
