import type { components } from "@/api/schema";
import { customers } from "./words";

/** Says how many were queued, and why fewer than were ticked. */
export async function tellQueued({ queued, skipped }: components["schemas"]["QueuedCreations"], organisation: string) {
  const { notifications } = await import("@mantine/notifications");
  notifications.show({
    color: "teal",
    title: queued === 0 ? "Nothing to create" : `${customers(queued)} will be created in ${organisation}`,
    message:
      skipped === 0
        ? "They are sent one after the other."
        : `${customers(skipped)} passed over: linked or under way already, or no customer of its own any more.`,
  });
}
