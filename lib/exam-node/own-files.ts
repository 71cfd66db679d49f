import { existsSync } from "node:fs";
import path from "node:path";

/** The folder the bundled program lies in, with all it needs beside it. */
const OWN_FOLDER = path.dirname(path.resolve(process.argv[1] ?? "."));

/** The player's files and the icon: given, or beside the program. */
export function playerFolder(given: string | undefined): string {
  return given ?? path.join(OWN_FOLDER, "player");
}

/** Python for the browser, beside the program. */
export function pythonFolder(): string {
  return path.join(OWN_FOLDER, "python");
}

/**
 * The parts of SQLite that were built for this machine, beside the bundled program; where there are none (tests run
 * from the sources) the package finds its own.
 */
export function nativeSqlite(): readonly string[] {
  const folder = path.join(OWN_FOLDER, "native");
  const built = [`${process.platform}-${process.arch}`, `linuxmusl-${process.arch}`];
  return built.map((name) => path.join(folder, `${name}.node`)).filter((file) => existsSync(file));
}
