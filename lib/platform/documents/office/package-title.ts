import { childAt } from "../xml";
import type { OfficePackage } from "./office-package";

/** The title in a file's properties; undefined when there is none or they cannot be read. */
export async function packageTitle(pack: OfficePackage): Promise<string | undefined> {
  const relationships = await pack.relationships("");
  const part = relationships.find((one) => one.type === "core-properties")?.target;
  if (part === undefined || !pack.has(part)) return undefined;
  const properties = await pack.xml(part).catch(() => undefined);
  return childAt(properties, "title")?.textContent?.trim();
}
