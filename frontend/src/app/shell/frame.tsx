import { AppShell, Group } from "@mantine/core";
import type { ReactNode } from "react";
import { Logo } from "@/components/logo";
import { PageLoading } from "@/components/page-loading";
import classes from "./shell.module.css";

type Props = {
  /** Whether the navigation is open, on a narrow screen. */
  opened?: boolean;
  head?: ReactNode;
  navigation?: ReactNode;
  children?: ReactNode;
};

/** The frame of every screen; it stands before it is known who is signed in, so that nothing jumps then. */
export function Frame({
  opened = false,
  head = <Logo size={26} />,
  navigation,
  children = <PageLoading />,
}: Props): ReactNode {
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 228, breakpoint: "sm", collapsed: { mobile: !opened } }}
      padding={{ base: "sm", sm: "lg" }}
    >
      <a href="#main" className="skip-link">
        Skip to the content
      </a>
      <AppShell.Header className={classes.header ?? ""}>
        <Group h="100%" px={{ base: "sm", sm: "md" }} justify="space-between" wrap="nowrap">
          {head}
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" className={classes.navbar ?? ""} aria-label="Main">
        {navigation}
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        <div className={classes.main}>{children}</div>
      </AppShell.Main>
    </AppShell>
  );
}
