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
