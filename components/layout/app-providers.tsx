"use client";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { Toasts } from "@/components/ui/toast";

/** What React Aria needs to know once: the language, and how this application changes pages. */
export function AppProviders({ children }: { readonly children: ReactNode }) {
  const router = useRouter();
  return (
    <I18nProvider locale="en-GB">
      <RouterProvider navigate={(path) => router.push(path as Parameters<typeof router.push>[0])}>
        {children}
        <Toasts />
      </RouterProvider>
    </I18nProvider>
  );
}
