import type { Route } from "next";
import type { ReactNode } from "react";
import { Brand } from "./brand";
import { SignOutButton } from "./sign-out-button";
import { SkipLink } from "./skip-link";

export interface PupilShellProps {
  readonly home: Route;
  readonly viewerName: string;
  readonly signOut: () => Promise<void>;
  readonly children: ReactNode;
}

/** Around a pupil's pages. Chromebooks are shared, so whose work this is and the way out are always in sight. */
export function PupilShell({ home, viewerName, signOut, children }: PupilShellProps) {
  return (
    <>
      <SkipLink />
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-2.5 sm:px-6">
          <Brand href={home} />
          <div className="flex items-center gap-3">
            <span className="font-semibold">{viewerName}</span>
            <SignOutButton signOut={signOut} />
          </div>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-5xl flex-1 px-4 py-8 text-lg outline-none sm:px-6"
      >
        {children}
      </main>
    </>
  );
}
