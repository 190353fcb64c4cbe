import { api } from "@/api/client";

const either = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** The administrators of the workspace by name, as "Ada or Bo"; "an administrator" until they are known. */
export function WhomToAsk() {
  const { data } = api.useQuery("get", "/api/administrators");
  return data && data.length > 0 ? either.format(data.map(({ name }) => name)) : "an administrator";
}
