import { Info } from "lucide-react";
import type { ReactNode } from "react";
import { useAttempt, useQueue } from "./attempt-context";

/** What this page cannot promise on this machine, and what to do about it. Nothing when it can promise all. */
export function Promises(): ReactNode {
  const { offlineReload } = useAttempt();
  const { outlivesThePage } = useQueue();
  if (offlineReload !== false && outlivesThePage) return null;
  return (
    <div className="banner" role="note">
      <Info aria-hidden size={24} />
      <p>
        {outlivesThePage
          ? "Your answers are kept on this device and sent as you go. If the connection is lost, keep this page open: it cannot be opened again until the connection is back."
          : "This browser cannot keep your answers when the page closes. Keep this page open until you have handed in."}
        {!globalThis.isSecureContext &&
          " (This address is not secure: it does not start with https.)"}
      </p>
    </div>
  );
}
