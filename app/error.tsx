"use client";
import { CloudAlert } from "lucide-react";
import { MessagePage } from "@/components/layout/message-page";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

interface ErrorPageProps {
  /** `digest` is the number under which instrumentation.ts logged the error on the server. */
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <MessagePage
      icon={<CloudAlert size={44} strokeWidth={1.5} />}
      title="This page could not be shown"
      actions={
        <>
          <Button variant="primary" onPress={reset}>
            Try again
          </Button>
          <LinkButton href="/">Go to your start page</LinkButton>
        </>
      }
    >
      <p>Something went wrong on our side. Everything that was saved is still there.</p>
      {error.digest !== undefined && (
        <p>
          If it happens again, report this number:{" "}
          <strong className="font-mono text-ink">{error.digest}</strong>
        </p>
      )}
    </MessagePage>
  );
}
