/**
 * Makes dist/exam-node: a folder that runs by `node dist/exam-node/main.js` where there is nothing but Node and that
 * folder. The program in one file, SQLite and the engine for passwords as built for this machine's processor, the pupils' player, and Python for their
 * browsers.
 */
import { copyFile, cp, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { ROOT } from "./runtime/paths.mjs";

const SQLITE = path.join(ROOT, "node_modules/better-sqlite3-multiple-ciphers/prebuilds");
/** What has no business in an exam room; the dependency rule says the same of our own files. */
const FOREIGN = /node_modules\/(next|react|react-dom|@prisma|openai|dockerode|pg)\//;

/** The node, and the two ends of the way in and out of a container without a network. */
const PROGRAMS = {
  main: "lib/exam-node/main.ts",
  inside: "lib/exam-node/gate/inside.ts",
  gate: "lib/exam-node/gate/gate.ts",
};

/** The language model that reads lessons (3.5 MB, and its memory): an exam node makes no questions, so it never asks. */
const WITHOUT_LESSONS = {
  name: "without-lessons",
  setup(bundling) {
    bundling.onLoad({ filter: /node_modules\/wink-(nlp|eng-lite-web-model)\// }, () => ({
      contents: "",
      loader: "empty",
    }));
  },
};

/** Packages that only some groups need, and what is taken from each: 5 MB for maths, 2 for patterns of answers. */
const WHEN_ASKED = { katex: ["renderToString"], re2js: ["RE2JS", "RE2JSException"] };

/** Begins each of these when something of it is first used. */
const begunWhenAsked = {
  name: "begun-when-asked",
  setup(bundling) {
    const filter = new RegExp(`^(${Object.keys(WHEN_ASKED).join("|")})$`);
    bundling.onResolve({ filter }, ({ path: name, namespace }) =>
      namespace === "later" ? undefined : { path: name, namespace: "later" },
    );
    bundling.onLoad({ filter, namespace: "later" }, ({ path: name }) => ({
      contents: `module.exports = { ${WHEN_ASKED[name]
        .map((taken) => `get ${taken}() { return require("${name}").${taken}; }`)
        .join(", ")} };`,
      resolveDir: ROOT,
    }));
  },
};

/** @param {string} outdir where the folder goes */
export async function bundleExamNode(outdir = path.join(ROOT, "dist/exam-node")) {
  const making = `${outdir}-${process.pid}`;
  await mkdir(path.join(making, "native"), { recursive: true });
  await bundle(making);
  // The programs are CommonJS, whatever the package around it says.
  await writeFile(path.join(making, "package.json"), '{ "type": "commonjs" }\n');
  for (const file of [...(await sqliteParts()), ...(await passwordEngines())])
    await copyFile(file, path.join(making, "native", path.basename(file)));
  await cp(path.join(ROOT, "public/player"), path.join(making, "player"), { recursive: true });
  await copyPython(path.join(making, "python"));
  for (const page of ["player", "player/practice"])
    await copyFile(path.join(ROOT, "app/icon.svg"), path.join(making, page, "icon.svg"));
  await rm(outdir, { recursive: true, force: true });
  await rename(making, outdir);
}

/** Python for papers with programs, compressed only: the node unpacks it for whoever takes nothing packed. */
async function copyPython(folder) {
  const built = path.join(ROOT, "public/python");
  const packed = (await readdir(built)).filter((name) => name.endsWith(".gz"));
  await mkdir(folder);
  for (const name of packed) await copyFile(path.join(built, name), path.join(folder, name));
}

async function bundle(folder) {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: PROGRAMS,
    outdir: folder,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "cjs",
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: false,
    // Optional speed-ups of ws; it goes without them.
    external: ["bufferutil", "utf-8-validate"],
    plugins: [WITHOUT_LESSONS, begunWhenAsked],
    metafile: true,
    logLevel: "warning",
  });
  const found = Object.keys(metafile.inputs).filter((source) => FOREIGN.test(source));
  if (found.length > 0) throw new Error(`The exam node must not carry ${found.join(", ")}.`);
}

/** Both C libraries of Linux, for whatever image; this machine's own, for a node that runs as a process. */
async function sqliteParts() {
  const own = `${process.platform}-${process.arch}.node`;
  const linux = [`linux-${process.arch}.node`, `linuxmusl-${process.arch}.node`];
  const there = await readdir(SQLITE);
  const names = [...new Set([own, ...linux])].filter((name) => there.includes(name));
  return names.map((name) => path.join(SQLITE, name));
}

/** What npm installed for this machine; an image of the other C library goes by Node's own engine, slower. */
async function passwordEngines() {
  const folder = path.join(ROOT, "node_modules/@node-rs");
  const packages = (await readdir(folder)).filter((name) => name.startsWith("argon2-"));
  return packages.map((name) =>
    path.join(folder, name, `argon2.${name.slice("argon2-".length)}.node`),
  );
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) await bundleExamNode();
