import { PenLine } from "lucide-react";
import type { Route } from "next";
import { LinkButton } from "@/components/ui/link-button";

/** In the place of the form that makes questions, for a scan. */
export function NothingToRead({ documentId }: { readonly documentId: string }) {
  return (
    <div className="flex flex-col items-start gap-4">
      <p>
        There are no words to make questions from. You can still write questions yourself, and use
        these pictures in them.
      </p>
      <LinkButton
        href={`/teacher/lessons/${documentId}/questions` as Route}
        icon={<PenLine aria-hidden="true" size={18} />}
      >
        Write a question
      </LinkButton>
    </div>
  );
}
