/**
 * The site that the browser tests drive: a first start of the built application in an empty data folder,
 * over HTTP on localhost and over HTTPS under a name that is not localhost.
 */
import { createHash, X509Certificate } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generate } from "selfsigned";
import { temporaryFolder } from "../../scripts/postgres/test-cluster.mjs";
import { freePort } from "../../scripts/runtime/ports.mjs";
import { GOOD_MODEL } from "../../test/strict-model-rules";
import { GOOD_KEY } from "../../test/strict-model-server";

/** A name outside this machine's own: browsers give it nothing that they give to localhost alone. */
const SECURE_NAME = "markwell.test";

export interface Site {
  readonly url: string;
  readonly secureUrl: string;
  readonly dataFolder: string;
  /** Where this site looks for its language model; a test that wants one listens there. */
  readonly modelPort: number;
  /** What the launcher is given. */
  readonly env: Record<string, string>;
  /** Make the browser find the secure name here and accept this one certificate. */
  readonly browserArgs: readonly string[];
}

/** The site of this run. Playwright reads its configuration in several processes, which all get the same. */
export async function prepareSite(): Promise<Site> {
  const dataFolder = process.env.MARKWELL_E2E_FOLDER ?? temporaryFolder();
  process.env.MARKWELL_E2E_FOLDER = dataFolder;
  const file = path.join(dataFolder, "site.json");
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(await makeSite(dataFolder)));
  return JSON.parse(readFileSync(file, "utf8")) as Site;
}

async function makeSite(dataFolder: string): Promise<Site> {
  const [port, securePort, modelPort] = [await freePort(), await freePort(), await freePort()];
  const [cert, key] = [path.join(dataFolder, "cert.pem"), path.join(dataFolder, "key.pem")];
  const made = await generate([{ name: "commonName", value: SECURE_NAME }], {
    keySize: 2048,
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: SECURE_NAME }] }],
  });
  writeFileSync(cert, made.cert);
  writeFileSync(key, made.private, { mode: 0o600 });
  return {
    url: `http://localhost:${port}`,
    secureUrl: `https://${SECURE_NAME}:${securePort}`,
    dataFolder,
    modelPort,
    env: {
      ...withoutOwnSettings(),
      MARKWELL_DATA_DIR: dataFolder,
      PORT: String(port),
      MARKWELL_TLS_PORT: String(securePort),
      MARKWELL_TLS_CERT: cert,
      MARKWELL_TLS_KEY: key,
      OPENAI_API_KEY: GOOD_KEY,
      OPENAI_BASE_URL: `http://127.0.0.1:${modelPort}/v1`,
      OPENAI_MODEL: GOOD_MODEL,
    },
    browserArgs: [
      `--host-resolver-rules=MAP ${SECURE_NAME} 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${publicKeyHash(made.cert)}`,
    ],
  };
}

/** The tests see nothing of this school's own settings: neither its database nor its key for a model. */
function withoutOwnSettings(): Record<string, string> {
  const names = readFileSync(".env.example", "utf8").matchAll(/^([A-Z_0-9]+)=/gm);
  return Object.fromEntries([...names].map(([, name = ""]) => [name, ""]));
}

function publicKeyHash(certificate: string): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(key).digest("base64");
}
