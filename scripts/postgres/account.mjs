/** Postgres refuses to run as root; this finds who it can run as instead. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/**
 * @typedef {{ uid?: number, gid?: number, wrap: string[] }} Account
 *   `wrap` is put before the command; uid and gid are given to the child process.
 */

const AS_OURSELVES = { wrap: [] };
const NAMESPACE = ["unshare", "--user", "--map-user=65534", "--map-group=65534"];

/**
 * @param {string[]} folders folders the server must be able to enter
 * @param {number | undefined} owner uid that owns an existing cluster, which it keeps
 * @returns {Account}
 */
export function serverAccount(folders, owner) {
  if (process.getuid() !== 0) return AS_OURSELVES;
  for (const name of ["postgres", "nobody"]) {
    const who = findUser(name);
    if (who === undefined || (owner !== undefined && owner !== who.uid)) continue;
    if (folders.every((folder) => canEnter(folder, who))) return { ...who, wrap: [] };
  }
  // The project lies below a folder only root may enter, such as root's home: the server then runs as root's
  // files require, but sees itself as "nobody" in a user namespace of its own.
  const ownerAllows = owner === undefined || owner === 0;
  if (ownerAllows && spawnSync(NAMESPACE[0], [...NAMESPACE.slice(1), "true"]).status === 0)
    return { wrap: NAMESPACE };
  throw new Error(
    `Postgres must not run as root, and neither "postgres" nor "nobody" can reach ${folders.join(" and ")}. ` +
      "Start Markwell as an ordinary user, or move it out of a folder that only root may enter.",
  );
}

function findUser(name) {
  if (!existsSync("/etc/passwd")) return undefined;
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((row) => row.startsWith(`${name}:`));
  if (line === undefined) return undefined;
  const [, , uid, gid] = line.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

function canEnter(folder, who) {
  const { uid, gid, mode } = statSync(folder);
  const needed = uid === who.uid ? 0o100 : gid === who.gid ? 0o010 : 0o001;
  if ((mode & needed) === 0) return false;
  const parent = path.dirname(folder);
  return parent === folder || canEnter(parent, who);
}
