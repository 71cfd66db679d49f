import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

interface PrepareAgainProps {
  readonly isPending: boolean;
  readonly onPrepare: () => void;
}

/** Offered where groups are prepared and not launched yet: what changed is brought in, and no slip becomes wrong. */
export function PrepareAgain({ isPending, onPrepare }: PrepareAgainProps) {
  return (
    <Notice title="Bring in what changed?">
      <p className="mb-3">
        Questions and lists are read again, and every paper is drawn anew. Every password that was
        given stays as it is on its slip; pupils who are new get one. Who is on no list any more is
        taken off.
      </p>
      <Button isPending={isPending} onPress={onPrepare}>
        Prepare again, keep every password
      </Button>
    </Notice>
  );
}
