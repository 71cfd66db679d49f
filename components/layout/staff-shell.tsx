import type { Route } from "next";
import type { ReactNode } from "react";
import { AccountMenu } from "./account-menu";
import { Brand } from "./brand";
import type { NavEntry } from "./main-nav";
import { MainNav } from "./main-nav";
import { SkipLink } from "./skip-link";

export interface StaffShellProps {
  readonly home: Route;
  readonly nav: readonly NavEntry[];
  readonly viewerName: string;
  readonly schoolName: string;
  readonly signOut: () => Promise<void>;
  readonly children: ReactNode;
}

/** Around every page of teachers and administrators: one bar, then the page. */
export function StaffShell(props: StaffShellProps) {
  return (
    <>
      <SkipLink />
      <header className="border-b border-line bg-surface in-[:fullscreen]:hidden print:hidden">
        <div className="mx-auto flex max-w-[88rem] flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 sm:px-6 in-[body:has([data-wide])]:max-w-none">
          <Brand href={props.home} />
          <div className="order-last w-full min-w-0 md:order-none md:w-auto md:flex-1">
            <MainNav entries={props.nav} />
          </div>
          <div className="ml-auto flex items-center gap-2">
            <span className="hidden text-sm text-ink-soft lg:inline">{props.schoolName}</span>
            <AccountMenu name={props.viewerName} signOut={props.signOut} />
          </div>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        // What is marked so takes the whole width of the screen, and stands a little closer to its top.
        className="mx-auto w-full max-w-[88rem] flex-1 px-4 py-7 outline-none has-data-wide:max-w-none has-data-wide:py-3 sm:px-6"
      >
        {props.children}
      </main>
    </>
  );
}
