import { type CSSVariablesResolver, createTheme, DEFAULT_THEME } from "@mantine/core";

export const theme = createTheme({
  primaryColor: "teal",
  primaryShade: 9,
  defaultRadius: "md",
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: "pointer",
  headings: {
    fontWeight: "650",
    sizes: { h1: { fontSize: "1.5rem" }, h2: { fontSize: "1.125rem" }, h3: { fontSize: "1rem" } },
  },
  components: {
    // The close button has no name of its own.
    Notification: {
      defaultProps: { closeButtonProps: { "aria-label": "Dismiss" } },
      styles: { description: { color: "var(--mantine-color-dimmed)" } },
    },
    // A dialog's head is an HTML header; it must not count as a second banner of the page.
    Modal: {
      defaultProps: {
        centered: true,
        closeButtonProps: { "aria-label": "Close" },
        attributes: { header: { role: "none" } },
      },
    },
    Drawer: { defaultProps: { closeButtonProps: { "aria-label": "Close" } } },
  },
});

/** Mantine's own dimmed text (3.3:1) and light variants (as low as 2.6:1) miss the 4.5:1 of WCAG AA. */
export const cssVariables: CSSVariablesResolver = () => {
  const darker = "color-mix(in srgb, var(--mantine-color-teal-9) 85%, black)";
  const light: Record<string, string> = {
    "--mantine-color-dimmed": "var(--mantine-color-gray-7)",
    "--mantine-color-anchor": darker, // also on the tint of a row under the pointer
    "--mantine-color-placeholder": "var(--mantine-color-gray-7)",
    "--mantine-primary-color-filled-hover": darker,
    "--mantine-color-teal-filled-hover": darker,
    "--mantine-color-error": "var(--mantine-color-red-9)",
  };
  const dark: Record<string, string> = {
    // Darker under the pointer, as in light colours: the text on it is white.
    "--mantine-primary-color-filled-hover": darker,
    "--mantine-color-teal-filled-hover": darker,
    "--mantine-color-dimmed": "var(--mantine-color-dark-1)",
    "--mantine-color-placeholder": "var(--mantine-color-dark-1)",
    "--mantine-color-error": "var(--mantine-color-red-4)",
  };
  for (const name of Object.keys(DEFAULT_THEME.colors)) {
    if (name === "dark" || name === "gray") continue;
    light[`--mantine-color-${name}-light-color`] = `color-mix(in srgb, var(--mantine-color-${name}-9) 60%, black)`;
  }
  return { variables: {}, light, dark };
};
