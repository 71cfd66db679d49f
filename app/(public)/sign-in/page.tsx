import { Backpack, School } from "lucide-react";
import type { ReactNode } from "react";
import { DemoSignIns } from "@/components/accounts/demo-sign-ins";
import { ProviderButtons } from "@/components/accounts/provider-buttons";
import { PupilSignInForm, StaffSignInForm } from "@/components/accounts/sign-in-form";
import { Brand } from "@/components/layout/brand";
import { SkipLink } from "@/components/layout/skip-link";
import { Notice } from "@/components/ui/notice";
import { loadSignInPage } from "@/lib/features/school/loaders";

export const metadata = { title: "Sign in" };

interface SignInProps {
  readonly searchParams: Promise<{ readonly error?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInProps) {
  const [{ schoolName, demo, providers }, { error }] = await Promise.all([
    loadSignInPage(),
    searchParams,
  ]);
  return (
    <>
      <SkipLink />
      <header className="mx-auto flex w-full max-w-5xl items-center justify-between gap-4 px-4 pt-6 sm:px-6">
        <Brand />
        <span className="text-ink-soft">{schoolName}</span>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto flex w-full max-w-5xl flex-1 flex-col gap-6 px-4 py-6 outline-none sm:px-6"
      >
        <h1 className="text-3xl font-bold tracking-tight">Sign in</h1>
        {error !== undefined && (
          <Notice tone="amber" role="alert">
            That did not work. Only accounts your administrator has added can sign in here.
          </Notice>
        )}
        <div className="grid items-start gap-5 md:grid-cols-2">
          <Way icon={<Backpack size={22} />} title="I am a pupil">
            <PupilSignInForm />
          </Way>
          <Way icon={<School size={22} />} title="I work here">
            <StaffSignInForm />
            {providers.length > 0 && <ProviderButtons providers={providers} />}
          </Way>
        </div>
        {demo !== undefined && <DemoSignIns demo={demo} />}
      </main>
    </>
  );
}

interface WayProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
}

function Way({ icon, title, children }: WayProps) {
  return (
    <section className="rounded-card border border-line bg-surface p-6 shadow-card">
      <h2 className="mb-5 flex items-center gap-3 text-xl font-bold">
        <span aria-hidden="true" className="text-accent">
          {icon}
        </span>
        {title}
      </h2>
      {children}
    </section>
  );
}
