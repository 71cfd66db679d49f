import type { ReactNode } from "react";
import { PupilShell } from "@/components/layout/pupil-shell";
import { signOutAction } from "@/lib/features/accounts/actions";
import { loadViewer } from "@/lib/features/accounts/loaders";

export default async function PupilLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await loadViewer();
  return (
    <PupilShell home="/pupil" viewerName={viewer.fullName} signOut={signOutAction}>
      {children}
    </PupilShell>
  );
}
