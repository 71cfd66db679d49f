"use client";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

export interface ProviderButtonsProps {
  readonly providers: readonly { readonly id: string; readonly name: string }[];
}

/** Sign-in with the school's own identity provider: a plain form, because the way leads to another site. */
export function ProviderButtons({ providers }: ProviderButtonsProps) {
  const csrfToken = useCsrfToken();
  return (
    <div className="mt-5 flex flex-col gap-3 border-t border-line pt-5">
      {providers.map((provider) => (
        <form key={provider.id} method="post" action={`/api/auth/signin/${provider.id}`}>
          <input type="hidden" name="csrfToken" value={csrfToken} />
          <input type="hidden" name="callbackUrl" value="/" />
          <Button type="submit" className="w-full" isDisabled={csrfToken === ""}>
            Sign in with {provider.name}
          </Button>
        </form>
      ))}
    </div>
  );
}

function useCsrfToken(): string {
  const [token, setToken] = useState("");
  // The token's cookie must be set by the browser's own request; a page rendered on the server cannot.
  useEffect(() => {
    const asked = new AbortController();
    fetch("/api/auth/csrf", { signal: asked.signal, cache: "no-store" })
      .then((response) => response.json())
      .then((body: { csrfToken: string }) => setToken(body.csrfToken))
      .catch(() => undefined);
    return () => asked.abort();
  }, []);
  return token;
}
