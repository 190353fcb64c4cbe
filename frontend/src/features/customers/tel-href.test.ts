import { expect, it } from "vitest";
import { telHref } from "./tel-href";

it.each([
  ["+64 9 555 0100", "tel:+6495550100"],
  ["(09) 555-0100", "tel:095550100"],
  ["+44 (0)20 7946 0000", "tel:+442079460000"],
  ["+64 4 471 7890 ext. 507", "tel:+6444717890;ext=507"],
  ["04 24717890 #507", "tel:0424717890;ext=507"],
])("dials %s", (phone, href) => {
  expect(telHref(phone)).toBe(href);
});
