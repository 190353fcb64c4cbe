import { Skeleton, Stack } from "@mantine/core";

export function PageLoading() {
  return (
    <Stack aria-busy aria-label="Loading" role="status">
      <Skeleton h={32} w={240} />
      <Skeleton h={16} w={360} maw="100%" />
      <Skeleton h={280} mt="sm" />
    </Stack>
  );
}

/** A part of a page that is on its way. */
export function PanelLoading({ label }: { label: string }) {
  return <Skeleton h={220} role="status" aria-busy aria-label={`Loading ${label}`} />;
}
