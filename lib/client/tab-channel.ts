/** Tells the other tabs of this browser that an attempt's queue has changed. */
export interface TabChannel {
  announce(): void;
  close(): void;
}

/** Without BroadcastChannel the tabs meet again at the next heartbeat; nothing depends on it. */
export function openTabChannel(attempt: string, onOther: () => void): TabChannel {
  if (typeof BroadcastChannel === "undefined") {
    return { announce: () => undefined, close: () => undefined };
  }
  const channel = new BroadcastChannel(`markwell:${attempt}`);
  channel.addEventListener("message", onOther);
  return {
    announce: () => channel.postMessage("changed"),
    close: () => channel.close(),
  };
}
