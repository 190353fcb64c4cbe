import { Box, Button, Kbd } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { lazy, Suspense, useState } from "react";
import { useIsAdmin } from "@/api/session";
import { IconSearch } from "@/components/icons";
import { navigationFor } from "./navigation";
import classes from "./shell.module.css";

const FindPalette = lazy(() => import("@/features/search/find-palette"));

/** The search box of every screen. It opens the palette, which is loaded at its first use. */
export function PaletteButton() {
  const [opening, setOpening] = useState(0);
  const isAdmin = useIsAdmin();
  const open = () => setOpening((count) => count + 1);
  // Also from within a field: whoever types there may want to look something up.
  useHotkeys([["mod+K", open]], []);
  return (
    <>
      <Button
        variant="default"
        className={classes.searchButton ?? ""}
        justify="space-between"
        leftSection={<IconSearch size={16} />}
        rightSection={
          <Kbd size="xs" visibleFrom="sm">
            Ctrl K
          </Kbd>
        }
        onClick={open}
      >
        Where is it?
        <Box component="span" visibleFrom="md" ml={6}>
          Invoice, name, amount
        </Box>
      </Button>
      {opening > 0 && (
        <Suspense>
          <FindPalette opening={opening} screens={navigationFor(isAdmin).flatMap(({ entries }) => entries)} />
        </Suspense>
      )}
    </>
  );
}
