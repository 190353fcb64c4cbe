import { Box, Burger, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Outlet } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { AnchorLink } from "@/components/links";
import { Logo } from "@/components/logo";
import { Frame } from "./frame";
import { Navigation } from "./navigation-menu";
import { PaletteButton } from "./palette-button";
import classes from "./shell.module.css";
import { UserPanel } from "./user-panel";

// Seen only while a sync is at work: not part of the first load.
const SyncIndicator = lazy(() => import("@/features/sync/sync-indicator"));
const Notices = lazy(() => import("./notices"));

/** The frame of every screen behind the sign-in, with the ways through the product. */
export function Shell() {
  const [opened, { toggle, close }] = useDisclosure();
  return (
    <Frame
      opened={opened}
      head={
        <>
          <Group gap="xs" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={opened ? "Close the navigation" : "Open the navigation"}
            />
            <AnchorLink to="/customers" c="inherit" underline="never" aria-label="Ledgerlink, to the customers">
              <Group gap="xs" wrap="nowrap">
                <Logo size={26} />
                <Text span fw={650} visibleFrom="xs">
                  Ledgerlink
                </Text>
              </Group>
            </AnchorLink>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <Suspense>
              <SyncIndicator />
            </Suspense>
            <PaletteButton />
          </Group>
        </>
      }
      navigation={
        <>
          <Box className={classes.navScroll ?? ""}>
            <Navigation onNavigate={close} />
          </Box>
          <UserPanel onNavigate={close} />
        </>
      }
    >
      <Suspense>
        <Notices />
      </Suspense>
      <Outlet />
    </Frame>
  );
}
