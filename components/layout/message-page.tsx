import type { ReactNode } from "react";
import { Brand } from "./brand";
import { SkipLink } from "./skip-link";

export interface MessagePageProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A whole page with one thing to say: not found, not allowed, gone wrong. */
export function MessagePage({ icon, title, children, actions }: MessagePageProps) {
  return (
    <>
      <SkipLink />
      <header className="px-6 py-4">
        <Brand href="/" />
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto flex w-full max-w-xl flex-1 flex-col justify-center gap-4 px-6 pb-32 outline-none"
      >
        <span aria-hidden="true" className="text-accent">
          {icon}
        </span>
        <h1 className="text-3xl font-bold tracking-tight">{title}</h1>
        <div className="flex flex-col gap-3 text-lg text-ink-soft">{children}</div>
        {actions !== undefined && <div className="mt-2 flex flex-wrap gap-3">{actions}</div>}
      </main>
    </>
  );
}
