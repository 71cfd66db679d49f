import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { AppProviders } from "@/components/layout/app-providers";
import { THEME_COOKIE } from "@/components/layout/theme-cookie";

export const metadata: Metadata = {
  title: { default: "Markwell", template: "%s – Markwell" },
  description: "School assessment: from a lesson to what to teach next.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

const THEMES = ["light", "dark"];

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  // A page rendered beforehand has no nonce, and its scripts would be refused: every page waits for a request.
  await connection();
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const theme = (await cookies()).get(THEME_COOKIE)?.value ?? "";
  return (
    <html lang="en-GB" {...(THEMES.includes(theme) && { "data-theme": theme })}>
      <head>
        {/* React Aria puts a style element of its own into the page and looks here for the nonce it needs.
            Browsers hide the attribute's value from scripts that read the markup, hence the difference. */}
        <meta name="csp-nonce" nonce={nonce} suppressHydrationWarning />
      </head>
      <body className="flex min-h-dvh flex-col antialiased">
        <AppProviders>{children}</AppProviders>
      </body>
    </html>
  );
}
