import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import PasswordStrength from "./password-strength";

function strengthOf(password: string, personal: string[] = []) {
  const { unmount } = render(
    <MantineProvider>
      <PasswordStrength password={password} personal={personal} />
    </MantineProvider>,
  );
  const words = screen.queryByRole("status")?.textContent;
  unmount();
  return words;
}

it("says nothing before anything is typed", () => {
  expect(strengthOf("")).toBeUndefined();
});

it.each([
  ["aaaaaaaaaaaa", "very weak"],
  ["abcdefghijkl", "very weak"],
  ["x7#Qw", "weak"],
  ["gutter-plover-98-magnet", "strong"],
])("%s is %s", (password, word) => {
  expect(strengthOf(password)).toBe(`Strength: ${word}`);
});

it("what is made of the person's own name is weak", () => {
  const name = "kahurangi.whetu";
  expect(strengthOf(name, [name])).toBe("Strength: very weak");
});

it("looks at a very long password without delay", () => {
  expect(strengthOf("9f".repeat(5_000))).toMatch(/^Strength/);
});
