import { Stack, Text } from "@mantine/core";
import { useLocation } from "@tanstack/react-router";
import { Suspense } from "react";
import { useIsAdmin } from "@/api/session";
import { NavItem } from "@/components/links";
import { navigationFor } from "./navigation";
import classes from "./shell.module.css";

export function Navigation({ onNavigate }: { onNavigate: () => void }) {
  const isAdmin = useIsAdmin();
  const pathname = useLocation({ select: (location) => location.pathname });
  return navigationFor(isAdmin).map((group) => (
    <Stack key={group.label} gap={2} mb="md">
      {group.label && (
        <Text className={classes.navGroup} c="dimmed">
          {group.label}
        </Text>
      )}
      {group.entries.map(({ label, icon: Icon, link, below, mark: Mark }) => (
        <NavItem
          key={label}
          {...link}
          label={label}
          active={below?.test(pathname) ?? false}
          leftSection={<Icon size={18} stroke={1.6} />}
          rightSection={
            Mark && (
              <Suspense>
                <Mark />
              </Suspense>
            )
          }
          activeProps={{ active: true, "aria-current": "page" }}
          className={classes.navItem}
          onClick={onNavigate}
        />
      ))}
    </Stack>
  ));
}
