"use client";
import "./globals.css";
import ErrorPage from "./error";

interface GlobalErrorProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** When even the root layout failed. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="en-GB">
      <body className="flex min-h-dvh flex-col antialiased">
        <title>Something went wrong – Markwell</title>
        <ErrorPage error={error} reset={reset} />
      </body>
    </html>
  );
}
