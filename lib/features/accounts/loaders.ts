import "server-only";
import { redirect } from "next/navigation";
import { HOME } from "@/lib/core/access/home";
import { AppError } from "@/lib/core/kernel/app-error";
import { findActor, requireActor } from "@/lib/platform/auth/session";
import { getPerson, getViewer, listPeople } from "./data";
import type { PersonSummary, Viewer } from "./types";

/** Who is looking, for the frame around the pages. Nobody is sent to the sign-in page. */
export async function loadViewer(): Promise<Viewer> {
  const actor = await findActor();
  if (actor === undefined) redirect("/sign-in");
  return await getViewer(actor.personId);
}

/** Where the day of whoever is signed in begins; the sign-in page for nobody. */
export async function loadHome(): Promise<(typeof HOME)[keyof typeof HOME] | "/sign-in"> {
  const actor = await findActor();
  return actor === undefined ? "/sign-in" : HOME[actor.role];
}

/** Staff on the page of their own password. */
export async function loadOwnAccount(): Promise<Viewer> {
  const actor = await requireActor("password.change");
  return await getViewer(actor.personId);
}

export async function loadPeople(): Promise<PersonSummary[]> {
  await requireActor("people.manage");
  return await listPeople();
}

/** @returns undefined when there is nobody of that id. */
export async function loadPerson(personId: string): Promise<PersonSummary | undefined> {
  await requireActor("people.manage");
  return await getPerson(personId).catch(absent);
}

function absent(error: unknown): undefined {
  if (error instanceof AppError && error.code === "not-found") return undefined;
  throw error;
}
