/** What a key may do, in words; none of them reaches users, keys or the link to the books. */
export const scopeChoices = [
  { value: "READ", label: "Read", description: "Reads customers, sales and balances. Changes nothing." },
  { value: "WRITE", label: "Read and write", description: "Does what a user with the sales role may do." },
  {
    value: "ADMIN",
    label: "Administer",
    description: "Also changes settings and starts syncs. Users, keys and the accounting link stay with people.",
  },
] as const;

export const scopeNames = Object.fromEntries(scopeChoices.map(({ value, label }) => [value, label]));
