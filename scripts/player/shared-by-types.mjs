import { readFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

const PLAYER = /components[\\/]questions[\\/][^\\/]+[\\/]player\.tsx$/;
const SHARED = /^(components|lib\/core)\/questions\/shared\/.+\.tsx?$/;
const NAME = "shared-by-types";

/**
 * One chunk for what question types share. Left alone, esbuild makes a chunk for every combination of types that share
 * something: twenty of a few hundred bytes, which compress badly; together they weigh 3 kB (gzip) less.
 * @param options of the build, with a metafile.
 * @returns a plugin for the same build.
 */
export async function sharedByTypes(options) {
  const { metafile } = await build({ ...options, write: false });
  const users = usersOf(metafile.inputs);
  const shared = Object.entries(metafile.inputs)
    // What brings a style sheet along stays with the types that use it, what one type alone uses with that one.
    .filter(([file, { imports }]) => SHARED.test(file) && !imports.some(isStyle))
    .filter(([file]) => (users.get(file) ?? 0) > 1)
    .map(([file]) => path.join(options.absWorkingDir, file));
  const imports = shared.sort().map((file) => `import ${JSON.stringify(file)};`);
  return {
    name: NAME,
    setup({ onLoad, onResolve }) {
      onResolve({ filter: new RegExp(`^${NAME}$`) }, () => ({ path: NAME, namespace: NAME }));
      onLoad({ filter: /.*/, namespace: NAME }, () => ({
        contents: imports.join("\n"),
        resolveDir: options.absWorkingDir,
      }));
      onLoad({ filter: PLAYER }, async ({ path: file }) => ({
        contents: `import "${NAME}";\n${await readFile(file, "utf8")}`,
        loader: "tsx",
      }));
    },
  };
}

function isStyle({ path: file }) {
  return file.endsWith(".css");
}

/** How many types' players come to each file. */
function usersOf(inputs) {
  const users = new Map();
  for (const player of Object.keys(inputs).filter((file) => PLAYER.test(file))) {
    for (const file of reachedFrom(player, inputs)) users.set(file, (users.get(file) ?? 0) + 1);
  }
  return users;
}

function reachedFrom(file, inputs, seen = new Set()) {
  seen.add(file);
  for (const { path: next, kind } of inputs[file]?.imports ?? []) {
    if (kind === "import-statement" && !seen.has(next)) reachedFrom(next, inputs, seen);
  }
  return seen;
}
