import { useEffect, useEffectEvent } from "react";

const CHANNEL = "ledgerlink-accounting-link";

/** Tells the other tabs of this browser that a link has changed. */
export function tellOtherTabs(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage("changed");
  channel.close();
}

/** Calls back when another tab has changed a link. */
export function useNewsFromOtherTabs(onNews: () => void): void {
  const listener = useEffectEvent(onNews);
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = () => listener();
    return () => channel.close();
  }, []);
}
