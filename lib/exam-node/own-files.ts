import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

/** The folder the bundled program lies in, with all it needs beside it. */
const OWN_FOLDER = path.dirname(path.resolve(process.argv[1] ?? "."));

/** What was built for this machine's processor. */
const NATIVE = path.join(OWN_FOLDER, "native");

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
  const built = [`${process.platform}-${process.arch}`, `linuxmusl-${process.arch}`];
  return built.map((name) => path.join(NATIVE, `${name}.node`)).filter((file) => existsSync(file));
}

/** Engines for passwords as fast as this machine can, beside the bundled program; there may be none. */
export function nativeArgon2(): readonly string[] {
  if (!existsSync(NATIVE)) return [];
  const files = readdirSync(NATIVE).filter((name) => name.startsWith("argon2."));
  return files.map((name) => path.join(NATIVE, name));
}
