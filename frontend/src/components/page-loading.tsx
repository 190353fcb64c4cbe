import { Skeleton, Stack, type StyleProp } from "@mantine/core";

export function PageLoading() {
  return (
    <Stack aria-busy aria-label="Loading" role="status">
      <Skeleton h={32} w={240} />
      <Skeleton h={16} w={360} maw="100%" />
      <Skeleton h={280} mt="sm" />
    </Stack>
  );
}

/** A part of a page that is on its way. `h`: about as high as it will be, so that what is below stays where it is. */
export function PanelLoading({ label, h = 220 }: { label: string; h?: StyleProp<number> }) {
  return <Skeleton h={h} role="status" aria-busy aria-label={`Loading ${label}`} />;
}
