"use client";
import { Copy } from "lucide-react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { BrokenAddress } from "./broken-address";

interface GroupAddressProps {
  readonly url: string | null;
}

/** What the pupils of a group type, large enough to read out. */
export function GroupAddress({ url }: GroupAddressProps) {
  if (url === null) return null;
  // Only a page that came by HTTPS may write to the clipboard; any other has none.
  const copy = async () => {
    const isCopied =
      window.isSecureContext &&
      (await navigator.clipboard.writeText(url).then(
        () => true,
        () => false,
      ));
    showToast({ message: isCopied ? "Address copied." : `The address is ${url}` });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-control bg-sunken px-4 py-3">
      <p className="min-w-0 flex-1">
        <span className="block text-sm text-ink-soft">Pupils open</span>
        <a
          href={url}
          target="_blank"
          rel="noreferrer"
          className="font-mono text-lg font-semibold break-words text-accent underline underline-offset-3"
        >
          <BrokenAddress url={url} />
        </a>
      </p>
      <Button size="small" icon={<Copy aria-hidden="true" size={18} />} onPress={() => void copy()}>
        Copy
      </Button>
    </div>
  );
}
