/** A cluster: the folder one Postgres server keeps its databases, its password and its log in. */
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { freePort } from "../runtime/ports.mjs";
import { serverAccount } from "./account.mjs";
import { postgresBinaries } from "./binaries.mjs";

/**
 * Opens the cluster in a folder, making it when it is not there yet.
 * @param {string} place
 */
export async function openCluster(place) {
  const folder = path.resolve(place);
  const binaries = await postgresBinaries();
  const data = path.join(folder, "data");
  mkdirSync(folder, { recursive: true });
  const owner = existsSync(data) ? statSync(data).uid : undefined;
  const account = serverAccount([path.dirname(binaries.postgres), folder], owner);
  const cluster = { folder, data, log: path.join(folder, "postgres.log"), binaries, account };
  if (!existsSync(path.join(data, "PG_VERSION"))) await createCluster(cluster);
  return cluster;
}

/** @returns {{ user: string, password: string, port: number }} */
export function readCredentials(folder) {
  return JSON.parse(readFileSync(credentialsFile(folder), "utf8"));
}

/** Gives the cluster a port of its own that is free now, when another program has taken its old one. */
export async function movePort(folder) {
  writeCredentials(folder, { ...readCredentials(folder), port: await freePort() });
}

/** @returns {string} the address of one database of the cluster in `folder` */
export function databaseUrl(folder, database) {
  const { user, password, port } = readCredentials(folder);
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
}

async function createCluster({ folder, data, binaries, account }) {
  rmSync(data, { recursive: true, force: true }); // one that was only half made
  mkdirSync(data, { mode: 0o700 });
  const password = randomBytes(24).toString("base64url");
  const passwordFile = path.join(folder, `.password-${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined)
    for (const mine of [folder, data, passwordFile]) chownSync(mine, account.uid, account.gid);
  const options = [
    "-U",
    "markwell",
    "-A",
    "scram-sha-256",
    `--pwfile=${passwordFile}`,
    "-E",
    "UTF8",
  ];
  const made = runAs(account, binaries.initdb, [
    "-D",
    data,
    ...options,
    "--locale=C.UTF-8",
    "--data-checksums",
  ]);
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(data, { recursive: true, force: true });
    throw new Error(
      `The database folder could not be made in ${folder}:\n${made.stdout}${made.stderr}`,
    );
  }
  writeCredentials(folder, { user: "markwell", password, port: await freePort() });
}

function runAs(account, program, args) {
  const [command, ...rest] = [...account.wrap, program, ...args];
  const result = spawnSync(command, rest, {
    ...(account.uid === undefined ? {} : { uid: account.uid, gid: account.gid }),
    cwd: "/",
    env: serverEnvironment(),
    encoding: "utf8",
  });
  if (result.error) throw result.error;
  return result;
}

/** What the server's programs see of our environment: nothing that would change their language or time. */
export function serverEnvironment() {
  return { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
}

const credentialsFile = (folder) => path.join(folder, "credentials.json");

function writeCredentials(folder, credentials) {
  writeFileSync(credentialsFile(folder), JSON.stringify(credentials), { mode: 0o600 });
}
