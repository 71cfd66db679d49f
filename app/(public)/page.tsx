import { redirect } from "next/navigation";
import { loadHome } from "@/lib/features/accounts/loaders";

/** Everybody's first address: to the start page of whoever is signed in, or to sign in. */
export default async function Landing() {
  redirect(await loadHome());
}
