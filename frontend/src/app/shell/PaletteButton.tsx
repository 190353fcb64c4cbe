import { Button, Kbd } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { lazy, Suspense, useState } from "react";
import { IconSearch } from "@/components/icons";
import classes from "./shell.module.css";

const Palette = lazy(() => import("./Palette"));

/** Opens the command palette, which is loaded at its first use. */
export function PaletteButton() {
  const [opening, setOpening] = useState(0);
  const open = () => setOpening((count) => count + 1);
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
        Find
      </Button>
      {opening > 0 && (
        <Suspense>
          <Palette opening={opening} />
        </Suspense>
      )}
    </>
  );
}
