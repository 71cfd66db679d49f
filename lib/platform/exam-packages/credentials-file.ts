import { appendFile, readFile } from "node:fs/promises";
import Papa from "papaparse";

/** A pupil's way in, as it stands on the slip. */
export interface Credential {
  readonly externalId: string;
  readonly displayName: string;
  /** Empty where the slip was given out before and the password is kept nowhere. */
  readonly password: string;
}

/** For a spreadsheet: a name that it would run as a formula is made inert. */
export function credentialsCsv(credentials: readonly Credential[]): string {
  const data = credentials.map(({ externalId, displayName, password }) => [
    externalId,
    displayName,
    password,
  ]);
  const fields = ["student_id", "display_name", "password"];
  return `\uFEFF${csvLines([fields, ...data])}`;
}

function csvLines(rows: readonly string[][]): string {
  return `${Papa.unparse([...rows], { escapeFormulae: true, newline: "\r\n" })}\r\n`;
}

/** Adds one pupil, who may be in it already, to a file that is there; where there is none, nothing is made. */
export async function addCredential(
  file: string,
  { externalId, displayName, password }: Credential,
): Promise<void> {
  const known = await readPasswords(file);
  if (known.size === 0 || known.has(externalId)) return;
  await appendFile(file, csvLines([[externalId, displayName, password]]), { flush: true });
}

/** Everybody's, in the order of the file; nobody's where there is no such file. */
export async function readCredentials(file: string): Promise<readonly Credential[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: true });
  return data.slice(1).map(([id = "", name = "", password = ""]) => ({
    ...{ externalId: withoutGuard(id), displayName: withoutGuard(name), password },
  }));
}

/** Passwords by student_id; none where there is no such file. */
export async function readPasswords(file: string): Promise<ReadonlyMap<string, string>> {
  return new Map((await readCredentials(file)).map((row) => [row.externalId, row.password]));
}

/** Takes off what made a formula inert. */
function withoutGuard(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, "");
}
