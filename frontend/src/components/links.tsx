// `component={Link}` would lose the router's checks of paths, params and search, so each is wrapped once.
import { Anchor, type AnchorProps, Button, type ButtonProps, NavLink, type NavLinkProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, Ref } from "react";

type AnchorAttributes = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "color" | "style"> & {
  ref?: Ref<HTMLAnchorElement>;
};

/** A text link to a screen. */
export const AnchorLink = createLink((props: AnchorProps & AnchorAttributes) => <Anchor inherit {...props} />);
/** A button that leads to a screen. */
export const ButtonLink = createLink((props: ButtonProps & AnchorAttributes) => <Button component="a" {...props} />);
/** An entry of the main navigation. */
export const NavItem = createLink((props: NavLinkProps & AnchorAttributes) => <NavLink component="a" {...props} />);
